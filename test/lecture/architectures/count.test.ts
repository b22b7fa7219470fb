import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallStack } from '../../../src/lecture/architectures/answer.ts';
import { count, mostParameters } from '../../../src/lecture/architectures/count.ts';
import { inputNames, inputs } from '../../../src/lecture/architectures/definition.ts';
import { presets } from '../../../src/lecture/architectures/presets.ts';
import {
  freshLayer,
  kindNames,
  kinds,
  mostLayers,
  type StackLayer,
  stackCodec,
} from '../../../src/lecture/architectures/stack.ts';
import { checkTarget, target } from '../../../src/lecture/architectures/target.ts';
import { findDemo } from '../../../src/lecture/catalogue.ts';

const total = (stack: string, input: keyof typeof inputs = 'mnist') =>
  count(inputs[input].shape, stackCodec.parse(stack)).total;

const layer = fc
  .constantFrom(...kindNames)
  .chain((kind) =>
    fc
      .tuple(
        ...kinds[kind].settings.map(({ min, max }) => fc.integer({ min, max: Math.min(max, 40) })),
      )
      .map((values): StackLayer => ({ kind, values })),
  );
const stacks = fc.array(layer, { maxLength: mostLayers });

/** The value of a formula as it is shown: `(784 + 1) × 30`. */
function evaluate(formula: string): number {
  const factor = (text: string) =>
    text
      .split(' + ')
      .map((term) => term.split(' × ').reduce((product, n) => product * Number(n), 1))
      .reduce((sum, value) => sum + value, 0);
  const [, inner, outer] = /^\((.+)\) × (\S+)$/.exec(formula.replaceAll(',', '')) ?? [];
  return inner === undefined ? factor(formula) : factor(inner) * Number(outer);
}

describe('the parameter counter', () => {
  it('counts the networks of the lecture', () => {
    expect(total('d30,d10')).toBe(23_860);
    expect(total('d128,d10')).toBe(101_770);
    expect(total('c16.3.0.1')).toBe(160);
    expect(total('d512,d512,d10')).toBe(669_706);
    expect(total('d100,d2', 'photo')).toBe(409_600 + 100 + 202);
    expect(total('n', 'colour')).toBe(6);
  });

  it('follows the maps of a convolutional network: 26, 13, 11, 5', () => {
    const { layers } = count([1, 28, 28], stackCodec.parse('c16.3.0.1,m2,c32.3.0.1,m2,d10'));
    expect(layers.map(({ outputShape }) => outputShape)).toEqual([
      [16, 26, 26],
      [16, 13, 13],
      [32, 11, 11],
      [32, 5, 5],
      [10],
    ]);
  });

  it('shows of each layer a formula whose value is what the layer has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inputNames), stacks, (input, stack) => {
        const counted = count(inputs[input].shape, stack);
        for (const { formula, parameters } of counted.layers) {
          expect(formula === '' ? 0 : evaluate(formula)).toBe(parameters);
          expect(parameters).toBeLessThanOrEqual(mostParameters);
        }
        const isWhole = counted.layers.length === stack.length;
        expect(counted.problem === null).toBe(isWhole);
      }),
      { numRuns: 60 },
    );
  });

  it('says why a layer cannot be built, and counts those before it', () => {
    const tooSmall = count([1, 28, 28], stackCodec.parse('m8,m8'));
    expect(tooSmall.layers).toHaveLength(1);
    expect(tooSmall.problem).toContain('A window of 8 × 8 does not fit into 3 × 3');
    expect(count([1, 28, 28], stackCodec.parse('d10,c4.3.0.1')).problem).toContain(
      'needs inputs of shape channels × height × width, not 10',
    );
    expect(count([1, 64, 64], stackCodec.parse('d4096')).problem).toContain(
      '16,781,312 parameters',
    );
  });

  it('keeps a stack in its link', () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        expect(stackCodec.parse(stackCodec.format(stack))).toEqual(stack);
      }),
    );
    for (const kind of kindNames) {
      const fresh = [freshLayer(kind)];
      expect(stackCodec.parse(stackCodec.format(fresh))).toEqual(fresh);
    }
  });

  it.each([
    ['x3', /begin with d \(Dense\)/],
    ['d', /1 numbers separated by dots for Dense, got 0/],
    ['c16.3', /4 numbers separated by dots for Convolution, got 2/],
    ['d0', /whole number from 1 to 4096/],
    ['d1,d1,d1,d1,d1,d1,d1,d1', /at most 7 layers, got 8/],
  ])('refuses the stack %s in words', (text, words) => {
    expect(() => stackCodec.parse(text)).toThrow(words);
  });

  it('begins with networks that can all be built', () => {
    for (const { input, stack } of presets) {
      expect(count(inputs[input].shape, stack).problem).toBeNull();
    }
  });
});

describe('the target of few parameters', () => {
  it('is reached by the answer in the handout, with the parameters that it says', () => {
    expect(checkTarget('mnist', smallStack).passed).toBe(true);
    expect(findDemo('architectures').answer!('view=count')).toContain('and 2,970 parameters.');
    expect(findDemo('architectures').answer!('')).toContain('House price: Feed-forward.');
  });

  it.each(['c8.3.0.1,m4,d10', 'c4.5.0.2,m2,c8.3.0.1,d10', 'm2,c8.3.0.2,d10'])(
    'is reached by %s',
    (stack) => {
      expect(total(stack)).toBeLessThan(target);
      expect(checkTarget('mnist', stackCodec.parse(stack)).passed).toBe(true);
    },
  );

  it.each([
    ['d5,d10', 'no convolution'],
    ['c8.3.0.1,d10', 'are not fewer than 5,000'],
    ['c8.3.0.1,m4', '10 outputs'],
    ['c8.3.0.1,m4,d9', '10 outputs'],
    ['c8.11.0.1,c8.11.0.1,c8.11.0.1,d10', 'cannot be built'],
    ['c1.1.0.4,d10', '1 × 1 sees no pixel beside another'],
    ['c8.1.0.1,c4.1.0.1,m4,d10', '1 × 1 sees no pixel beside another'],
    ['c4.2.0.4,d10', 'Layer 1 steps over pixels'],
    ['c8.3.0.1,c4.1.0.3,d10', 'Layer 2 steps over pixels'],
    ['c8.3.0.1,m4,d1,d10', 'Layer 3 passes on no more than 1 number:'],
    ['c2.3.0.1,m8,m3,d10', 'Layer 3 passes on no more than 2 numbers'],
    ['c16.3.0.1,m7,m2,d10', 'right of column 15 is lost'],
  ])('is not reached by %s', (stack, reason) => {
    const verdict = checkTarget('mnist', stackCodec.parse(stack));
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toContain(reason);
  });
});
