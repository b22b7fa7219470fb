import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minus, plus, times } from '../../src/compute/decimals.ts';
import { areEqual, product, rational, sum } from '../demos/rational.ts';

/** Decimals of up to 7 digits, the point anywhere among them. */
const decimal = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 7 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));

describe('sums and products of decimals', () => {
  it('are exact, whatever the decimals', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(areEqual(rational(plus(a, b)), sum(rational(a), rational(b)))).toBe(true);
        expect(areEqual(rational(times(a, b)), product(rational(a), rational(b)))).toBe(true);
        expect(plus(minus(a, b), b)).toBe(a === 0 ? 0 : a);
      }),
      { numRuns: 2000 },
    );
  });

  it('are 0 where float64 misses it', () => {
    expect(0.1 + 0.2 - 0.3).not.toBe(0);
    expect(plus(plus(0.1, 0.2), -0.3)).toBe(0);
    expect(minus(times(1.1, 1.1), 1.21)).toBe(0);
    expect(plus(1e-7, -1e-7)).toBe(0);
  });

  it('are those of float64 where there are more digits than it holds', () => {
    expect(plus(Math.PI, Math.E)).toBe(Math.PI + Math.E);
    expect(times(Math.PI, Math.E)).toBe(Math.PI * Math.E);
    expect(plus(1e300, 1e300)).toBe(2e300);
    expect(times(1e200, 1e200)).toBe(Number.POSITIVE_INFINITY);
    expect(plus(Number.NaN, 1)).toBeNaN();
  });
});
