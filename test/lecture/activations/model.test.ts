import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveNames } from '../../../src/lecture/activations/definition.ts';
import { shares, slope, value } from '../../../src/lecture/activations/model.ts';

describe('the four curves', () => {
  it('have the slopes at z = 4 that the lecture names', () => {
    expect(slope('sigmoid', 4)).toBeCloseTo(0.0177, 4);
    expect(slope('tanh', 4)).toBeCloseTo(0.0013, 4);
    expect(slope('relu', 4)).toBe(1);
    expect(slope('leaky-relu', -4)).toBe(0.01);
  });

  it('have the slopes that a numeric derivative finds, away from ReLU’s corner', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...curveNames),
        fc.double({ min: -6, max: 6, noNaN: true }),
        (name, z) => {
          fc.pre(Math.abs(z) > 1e-3);
          const h = 1e-5;
          const numeric = (value(name, z + h) - value(name, z - h)) / (2 * h);
          expect(slope(name, z)).toBeCloseTo(numeric, 6);
        },
      ),
    );
  });
});

describe('the softmax', () => {
  const logits = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  });

  it('adds up to 1 and does not see what is added to all logits', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: -5, max: 5, noNaN: true }), (z, c) => {
        const before = shares(z);
        const after = shares(z, c);
        expect(before.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
        for (const [i, share] of after.entries()) expect(share).toBeCloseTo(before[i]!, 12);
      }),
    );
  });

  it('sees differences: two shares stand as e to the difference of their logits', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const [first, second] = shares(z);
        expect(Math.log(first! / second!)).toBeCloseTo(z[0]! - z[1]!, 9);
      }),
    );
  });
});
