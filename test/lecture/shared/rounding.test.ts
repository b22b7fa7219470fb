import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfDigit, isCutOff } from '../../../src/lecture/shared/rounding.ts';

describe('rounding to significant digits', () => {
  it.each([
    [0.0394, 2, 0.0005],
    [-0.0394, 2, 0.0005],
    [0.0394, 3, 0.00005],
    [997, 2, 5],
    [1000, 2, 50],
    [1, 1, 0.5],
  ])(
    'puts %d to %d digits off by half a unit of the last one at most: %d',
    (value, digits, half) => {
      expect(halfDigit(value, digits)).toBeGreaterThan(half);
      expect(halfDigit(value, digits)).toBeLessThan(half * 1.0001);
    },
  );

  it('leaves 0 as it is', () => {
    expect(halfDigit(0, 2)).toBe(0);
  });

  it('is never off by more than that', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        (value, digits) => {
          const off = Math.abs(Number(value.toPrecision(digits)) - value);
          expect(off).toBeLessThanOrEqual(halfDigit(value, digits));
        },
      ),
    );
  });

  it('differs from cutting off', () => {
    expect(isCutOff(0.039, 0.0394, 2)).toBe(true);
    expect(isCutOff(0.04, 0.0394, 2)).toBe(false);
    expect(isCutOff(0.0289, 0.02898, 3)).toBe(true);
    expect(isCutOff(0.029, 0.02898, 3)).toBe(false);
    expect(isCutOff(-0.028, -0.0289, 2)).toBe(true);
    expect(isCutOff(-0.029, -0.0289, 2)).toBe(false);
    expect(isCutOff(12, 12.9, 2)).toBe(true);
  });
});
