import { ticks as d3Ticks } from 'd3-array';
import { line } from 'd3-shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polyline } from '../../../demos/shared/plot/curve.tsx';
import { linearScale } from '../../../demos/shared/plot/scale.ts';
import { ticks } from '../../../demos/shared/plot/ticks.ts';

const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('the ticks of a plot', () => {
  it('are the same as those of d3-array', () => {
    const length = fc.double({ min: 1e-4, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(real, length, fc.integer({ min: 2, max: 20 }), (from, span, count) => {
        fc.pre(from + span > from && span > 1e-9 * Math.abs(from));
        expect(ticks(from, from + span, count)).toEqual(d3Ticks(from, from + span, count));
      }),
    );
  });

  it('are written without noise of binary fractions', () => {
    expect(ticks(0, 1, 10)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(ticks(-3, 3, 3)).toEqual([-2, 0, 2]);
  });
});

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
