import { describe, expect, test } from 'vitest';
import { katexTypesetter } from '../../../src/deck/maths/katex.ts';

function typesetter(asked = false) {
  const { set } = katexTypesetter(() => asked, {});
  return {
    display: (tex: string) => set({ tex, display: true }),
    inline: (tex: string) => set({ tex, display: false }),
  };
}

/** What is seen, without the source that KaTeX keeps for copying. */
const seen = (html: string) => html.replace(/<annotation[\s\S]*?<\/annotation>/g, '');

describe('formulas set by KaTeX', () => {
  test.each(['align', 'align*', 'gather', 'equation', 'equation*', 'eqnarray', 'eqnarray*', 'CD'])(
    'stand in display mode in the environment %s',
    (name) => {
      expect(typesetter().display(`\\begin{${name}} a \\end{${name}}`)).toContain('katex-display');
    },
  );

  test('lead by a link where text may lead, and nowhere else', () => {
    const { inline } = typesetter();
    expect(inline('\\href{https://a.test/}{x}')).toContain('<a href="https://a.test/">');
    expect(inline('\\href{javascript:alert(1)}{x}')).not.toContain('<a ');
  });

  test('need nothing that MathJax would have to load', () => {
    expect(seen(typesetter().inline('\\require{cancel}\\cancel{x}'))).not.toContain('require');
  });

  test('have columns that stand at chosen places, and tags', () => {
    const html = typesetter().display(
      '\\begin{alignat}{2} a &= b & c &= d \\tag{2} \\end{alignat}',
    );
    expect(html).toContain('mtr-glue');
  });

  test('are numbered only where the deck asks for KaTeX, which numbers them', () => {
    const formula = '\\begin{align} a &= b \\end{align}';
    expect(typesetter(false).display(formula)).not.toContain('eqn-num');
    expect(typesetter(true).display(formula)).toContain('eqn-num');
  });

  test('stand in their line of text as MathJax sets them there', () => {
    const html = typesetter().inline('\\begin{align} a &= b \\\\ c &= d \\end{align}');
    expect(html).toMatch(/^<span class="katex">/);
    expect(html).toContain('mtr');
  });

  test('have a line of their own where a tag needs one', () => {
    expect(typesetter().inline('\\begin{align} a \\tag{1} \\end{align}')).toContain(
      'katex-display',
    );
  });

  test('have the three columns of an eqnarray, and each tag at its row', () => {
    const { display } = typesetter();
    expect(display('\\begin{eqnarray} a &=& b \\\\ c &<& d \\end{eqnarray}')).toContain(
      'columnalign="right center left"',
    );
    const html = display(
      '\\begin{eqnarray} a &=& b \\tag{1} \\\\ c &=& \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\tag{2} \\end{eqnarray}',
    );
    const text = html.replace(/<math[\s\S]*<\/math>|<[^>]+>/g, '');
    expect(text).toMatch(/\(1\).*\(2\)/);
  });

  test.each([
    ['\\gdef\\x{y^2}', '\\x', 'y^2'],
    ['\\def\\x{y^2}', '\\x', 'y^2'],
    ['\\newcommand{\\R}{\\mathbb{R}} a', '\\R', '\\mathbb{R}'],
    ['\\newcommand\\p[2]{#1^{#2}}', '\\p{a}{b}', 'a^{b}'],
    ['\\newcommand{\\p}[2][x]{#1^{#2}}', '\\p{b}+\\p[y]{c}', 'x^{b}+y^{c}'],
    ['\\renewcommand{\\new}{y}', '\\new', 'y'],
    ['\\renewcommand{\\vec}[1]{\\mathbf{#1}}', '\\vec{x}', '\\mathbf{x}'],
    ['\\newcommand{\\ll}{\\left[}', '\\ll x \\right]', '\\left[ x \\right]'],
    ['\\providecommand{\\alpha}{b}', '\\alpha', '\\alpha '],
    ['\\DeclareMathOperator*{\\best}{b\\,est}', '\\best', '\\operatorname*{b\\,est}'],
  ])('know what an earlier one defines: %s', (definition, use, same) => {
    const { inline } = typesetter();
    inline(definition);
    expect(seen(inline(use))).toBe(seen(typesetter().inline(same)));
  });

  test('know nothing of another deck', () => {
    const first = typesetter();
    first.inline('\\gdef\\mine{x}');
    expect(first.inline('\\mine')).toContain('katex');
    expect(() => typesetter().inline('\\mine')).toThrow('Undefined control sequence: \\mine');
  });

  test('leave the macros of the options as they are', () => {
    const macros = { '\\RR': '\\mathbb{R}' };
    const { set } = katexTypesetter(() => false, { macros });
    set({ tex: '\\RR \\gdef\\RR{x}', display: false });
    expect(macros).toEqual({ '\\RR': '\\mathbb{R}' });
  });

  test('are read as text in \\mbox and coloured as far as their group goes', () => {
    const { inline } = typesetter();
    expect(inline('\\mbox{if } z > 0')).toContain('if');
    expect(inline('{\\color{red} w_1} + b')).toContain('color:red');
  });
});

describe('formulas that only MathJax knows', () => {
  test.each([
    '\\ce{H2O}',
    '\\begin{prooftree} \\AxiomC{A} \\UnaryInfC{B} \\end{prooftree}',
    '\\begin{multline} a \\\\ b \\end{multline}',
  ])('are set by MathJax, with its style: %s', (tex) => {
    const set = katexTypesetter(() => false, {});
    expect(set.css).toBe('');
    expect(set.set({ tex, display: true })).toContain('<mjx-container');
    expect(set.css).toContain('mjx-container');
  });

  test('know the macros and labels of the deck', () => {
    const { display, inline } = typesetter();
    inline('\\newcommand{\\water}{H2O}');
    display('x \\label{eq:x} \\tag{7}');
    expect(inline('\\ce{\\water}')).toContain('<mjx-container');
    const glyphs = (html: string) => html.match(/data-c="\w+"/g);
    expect(glyphs(inline('\\eqref{eq:x}'))).toEqual(['28', '37', '29'].map((c) => `data-c="${c}"`));
  });

  test('are not understood where the deck asks for KaTeX', () => {
    expect(() => typesetter(true).inline('\\ce{H2O}')).toThrow('\\ce');
  });
});
