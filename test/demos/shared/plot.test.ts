import { line } from 'd3-shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polyline } from '../../../demos/shared/plot/curve.tsx';
import { linearScale } from '../../../demos/shared/plot/scale.ts';

const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('a curve', () => {
  it('is the path that d3-shape draws, with a gap where y is not finite', () => {
    const y = fc.oneof({ weight: 4, arbitrary: real }, fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(real, y), { maxLength: 12 }), (points) => {
        const expected = line<[number, number]>()
          .defined(([, value]) => Number.isFinite(value))
          .digits(3)(points);
        const numbers = (path: string | null) =>
          (path ?? '').match(/[ML]|-?[\d.]+(e[-+]\d+)?/g)?.map((part) => Number(part) || part) ??
          [];
        expect(numbers(polyline(points))).toEqual(numbers(expected));
      }),
    );
  });
});

describe('a linear scale', () => {
  it('finds back what it has mapped', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (value) => {
        const scale = linearScale([-3, 3], [400, 20]);
        expect(scale.invert(scale(value))).toBeCloseTo(value, 10);
      }),
    );
  });
});
