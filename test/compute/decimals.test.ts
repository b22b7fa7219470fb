import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minus, plus, times } from '../../src/compute/decimals.ts';
import { areEqual, product, rational, sum } from '../lecture/rational.ts';

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

  it('are exact down to the 22nd place, and float64’s own beyond', () => {
    const small = fc.integer({ min: -99_999, max: 99_999 });
    fc.assert(
      fc.property(small, small, (m, n) => {
        const [a, b] = [Number(`${m}e-22`), Number(`${n}e-22`)];
        expect(areEqual(rational(plus(a, b)), sum(rational(a), rational(b)))).toBe(true);
        const [x, y] = [Number(`${m}e-11`), Number(`${n}e-11`)];
        expect(areEqual(rational(times(x, y)), product(rational(x), rational(y)))).toBe(true);
        const [tiny, tinier] = [Number(`${m}e-30`), Number(`${n}e-31`)];
        expect(plus(tiny, tinier)).toBe(tiny + tinier);
        expect(times(tiny, tinier)).toBe(tiny * tinier);
      }),
      { numRuns: 500 },
    );
  });

  it('are float64’s own where the result has more digits than it holds', () => {
    const long = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((m) => 10 * m + 7);
    fc.assert(
      fc.property(long, long, fc.double({ min: 0.1, max: 9, noNaN: true }), (m, n, x) => {
        expect(times(m / 1000, n / 1000)).toBe((m / 1000) * (n / 1000));
        if (String(x).length < 17) return;
        expect(plus(x, m)).toBe(x + m);
        expect(plus(m, x)).toBe(m + x);
        expect(times(x, m)).toBe(x * m);
      }),
      { numRuns: 500 },
    );
  });

  it('are those of float64 where there are more digits than it holds', () => {
    expect(plus(Math.PI, Math.E)).toBe(Math.PI + Math.E);
    expect(times(Math.PI, Math.E)).toBe(Math.PI * Math.E);
    expect(plus(1e300, 1e300)).toBe(2e300);
    expect(times(1e200, 1e200)).toBe(Number.POSITIVE_INFINITY);
    expect(plus(Number.NaN, 1)).toBeNaN();
  });
});
