import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericGradient, relativeError } from '../../src/compute/numeric-gradient.ts';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });

describe('numericGradient', () => {
  it('measures the gradient of a polynomial', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const f = (w: Float64Array) => w[0]! ** 3 + 2 * w[0]! * w[1]!;
        const measured = numericGradient(f, Float64Array.of(x, y), 1e-5);
        expect(measured[0]).toBeCloseTo(3 * x * x + 2 * y, 6);
        expect(measured[1]).toBeCloseTo(2 * x, 6);
      }),
    );
  });

  it('is off by f‴ ε² / 6 with central and by f″ ε / 2 with forward differences', () => {
    const cube = (w: Float64Array) => w[0]! ** 3;
    const at = Float64Array.of(1);
    for (const epsilon of [1e-1, 1e-2]) {
      expect(numericGradient(cube, at, epsilon)[0]! - 3).toBeCloseTo(epsilon ** 2, 10);
      expect(numericGradient(cube, at, epsilon, 'forward')[0]! - 3).toBeCloseTo(
        3 * epsilon + epsilon ** 2,
        10,
      );
    }
  });

  it('leaves the point where it was', () => {
    const at = Float64Array.of(0.1, 0.2, 0.3);
    numericGradient((w) => w[0]! * w[1]! * w[2]!, at, 1e-3);
    expect([...at]).toEqual([0.1, 0.2, 0.3]);
  });

  it.each([0, -1, Number.NaN])('refuses ε = %s', (epsilon) => {
    expect(() => numericGradient(() => 0, Float64Array.of(0), epsilon)).toThrow(RangeError);
  });
});

describe('relativeError', () => {
  it('is 0 for equal, 1 for opposite gradients and does not see their scale', () => {
    fc.assert(
      fc.property(
        fc.array(coordinate, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (values, scale) => {
          const a = Float64Array.from(values);
          const b = a.map((value) => value + 1);
          expect(relativeError(a, a)).toBe(0);
          expect(relativeError(a, b)).toBeCloseTo(
            relativeError(
              a.map((value) => value * scale),
              b.map((value) => value * scale),
            ),
            10,
          );
        },
      ),
    );
    expect(relativeError(Float64Array.of(1, -2), Float64Array.of(-1, 2))).toBe(1);
  });
});
