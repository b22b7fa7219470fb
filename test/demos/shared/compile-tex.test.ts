import { describe, expect, it } from 'vitest';
import { compileTex, texTree } from '../../../demos/shared/formula/compile.ts';

const value = (code: string) => `\${${code}}`;

describe('a formula in a source text', () => {
  it('becomes MathML with its values in their places', () => {
    expect(compileTex(`<p>{tex\`x_1 : ${value('f({ a: 1 })')}\`}</p>`)).toBe(
      '<p>{tex(["math",{},["mrow",{},["msub",{},["mi",{},"x"],["mn",{},"1"]],["mo",{},":"],0]], f({ a: 1 }))}</p>',
    );
  });

  it('keeps two values apart that stand side by side', () => {
    expect(JSON.stringify(texTree(['', '', '']))).toMatch(/\b0,1\b/);
  });

  it('says the space beside its operators as TeX leaves it', () => {
    const operators = (formula: string) =>
      [...JSON.stringify(texTree([formula])).matchAll(/\["mo",(\{[^}]*\}),"([^"]*)"\]/g)].map(
        ([, attributes, sign]) => [sign, JSON.parse(attributes!)],
      );
    expect(operators('z = x + 1')).toEqual([
      ['=', { lspace: '0.2778em', rspace: '0.2778em' }],
      ['+', { lspace: '0.2222em', rspace: '0.2222em' }],
    ]);
    expect(operators('W^{l+1}')).toEqual([['+', { lspace: '0', rspace: '0' }]]);
    expect(operators('-z')).toEqual([['−', {}]]);
  });

  it('stays as it is where it is only mentioned', () => {
    const comment = ' * Write tex`x` for a formula.';
    expect(compileTex(comment)).toBe(comment);
  });

  it('stops the build when its TeX is wrong', () => {
    expect(() => compileTex('tex`\\frac{1}`')).toThrow(/KaTeX parse error/);
    expect(() => compileTex('tex`x')).toThrow(/not closed/);
  });
});
