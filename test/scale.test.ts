import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polyline } from '../src/polyline.ts';
import { linearScale, logScale } from '../src/scale.ts';

const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('a curve', () => {
  it('goes through its points, rounded, with a gap where y is not finite', () => {
    const y = fc.oneof({ weight: 4, arbitrary: real }, fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(real, y), { maxLength: 12 }), (points) => {
        const pieces = polyline(points).split('M').slice(1);
        const drawn = pieces.map((piece) =>
          piece.split('L').map((pair) => pair.split(',').map(Number)),
        );
        const there = points.map(([, value]) => Number.isFinite(value));
        expect(pieces.length).toBe(there.filter((is, i) => is && !there[i - 1]).length);
        const expected = points.filter((_, i) => there[i]);
        expect(drawn.flat().length).toBe(expected.length);
        for (const [i, [x, value]] of drawn.flat().entries()) {
          expect(x).toBeCloseTo(expected[i]![0], 3);
          expect(value).toBeCloseTo(expected[i]![1], 3);
        }
      }),
    );
  });

  it('is written with as many decimals as are asked for', () => {
    expect(
      polyline(
        [
          [1, 2],
          [1 / 3, 2 / 3],
        ],
        1,
      ),
    ).toBe('M1,2L0.3,0.7');
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

describe('a logarithmic scale', () => {
  it('has tenfold values equally far apart, and finds back what it has mapped', () => {
    const scale = logScale([0.01, 100], [400, 0]);
    expect([0.01, 0.1, 1, 10, 100].map(scale)).toEqual([400, 300, 200, 100, 0]);
    expect(scale.invert(250)).toBeCloseTo(10 ** -0.5, 12);
  });
});
