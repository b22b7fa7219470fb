import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  quadratic,
  testFunctions1d,
  testFunctions2d,
} from '../../src/compute/test-functions/index.ts';

const all = Object.entries({ ...testFunctions1d, ...testFunctions2d });

describe.each(all)('the test function %s', (_name, testFunction) => {
  const point = fc.tuple(
    ...testFunction.domain.map(([min, max]) => fc.double({ min, max, noNaN: true })),
  );

  it('has the gradient that central differences measure', () => {
    fc.assert(
      fc.property(point, (coordinates) => {
        const w = Float64Array.from(coordinates);
        const gradient = new Float64Array(w.length);
        testFunction.gradient(w, gradient);
        for (let i = 0; i < w.length; i++) {
          const at = (offset: number) =>
            testFunction.value(w.map((value, j) => (j === i ? value + offset : value)));
          const epsilon = 1e-5;
          const numeric = (at(epsilon) - at(-epsilon)) / (2 * epsilon);
          const scale = Math.max(1, Math.abs(numeric), Math.abs(testFunction.value(w)));
          expect(Math.abs(gradient[i]! - numeric) / scale).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('has no slope at its minima, and nothing in its domain lies lower', () => {
    const [first, ...others] = testFunction.minima.map((minimum) => Float64Array.from(minimum));
    const lowest = testFunction.value(first!);
    for (const minimum of [first!, ...others]) {
      const gradient = new Float64Array(testFunction.dimensions);
      testFunction.gradient(minimum, gradient);
      for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-10);
      expect(testFunction.value(minimum)).toBeCloseTo(lowest, 12);
    }
    fc.assert(
      fc.property(point, (coordinates) => {
        expect(testFunction.value(Float64Array.from(coordinates))).toBeGreaterThanOrEqual(
          lowest - 1e-12,
        );
      }),
    );
  });
});

describe('quadratic', () => {
  it('refuses a curvature that is not positive', () => {
    for (const curvatures of [[], [0], [1, -2], [Number.NaN]]) {
      expect(() => quadratic(curvatures)).toThrow(RangeError);
    }
  });
});
