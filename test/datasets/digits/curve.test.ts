import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurve, evaluate } from '../../../src/datasets/digits/curve.ts';

/** The curve through numbers, of one stroke unless `counts` says otherwise. */
function curveThrough(
  of: readonly number[],
  { counts = [of.length], sharp = [] as readonly number[], steps = 4 } = {},
) {
  const curve = createCurve({ counts, sharp }, steps);
  return { ...curve, values: Array.from(evaluate(curve, of)) };
}

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 9 });

describe('a curve', () => {
  it('runs through each of its points, with so many pieces between two', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 6 }), (of, steps) => {
        const { values, length, ends } = curveThrough(of, { steps });
        expect(length).toBe((of.length - 1) * steps + 1);
        expect(ends).toEqual([length]);
        expect(values.filter((_, i) => i % steps === 0)).toEqual(of);
      }),
    );
  });

  it('has of Catmull and Rom’s the place half way, (−1, 9, 9, −1) / 16', () => {
    const { values } = curveThrough([0, 160, 16, 1600], { steps: 2 });
    expect(values[3]).toBe((-0 + 9 * 160 + 9 * 16 - 1600) / 16);
  });

  it('runs at each inner point as its neighbours lie, and evenly where points are even', () => {
    const steps = 1000;
    const of = [0, 3, 4, 9];
    const { values } = curveThrough(of, { steps });
    const slopeAt = (i: number) => ((values[i * steps + 1]! - values[i * steps - 1]!) * steps) / 2;
    expect(slopeAt(1)).toBeCloseTo((of[2]! - of[0]!) / 2, 2);
    expect(slopeAt(2)).toBeCloseTo((of[3]! - of[1]!) / 2, 2);
    const even = curveThrough([0, 1, 2, 3]).values;
    for (let i = 4; i <= 8; i++) expect(even[i]).toBeCloseTo(i / 4, 12);
  });

  it('moves and grows with its points', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -9, max: 9 }), (of, by) => {
        const { values } = curveThrough(of);
        const moved = curveThrough(of.map((value) => 2 * value + by)).values;
        for (const [i, value] of values.entries()) expect(moved[i]).toBeCloseTo(2 * value + by, 8);
      }),
    );
  });

  it('of several strokes is each stroke by itself', () => {
    const [one, other] = [
      [1, 5, 2],
      [7, 7.5, 3, 8],
    ] as const;
    const both = curveThrough([...one, ...other], { counts: [3, 4] });
    const alone = [curveThrough(one), curveThrough(other)];
    expect(both.ends).toEqual([9, 9 + 13]);
    expect(both.values).toEqual(alone.flatMap(({ values }) => values));
  });

  it('is broken at a sharp turn: what lies behind it changes nothing before', () => {
    const layout = { sharp: [2] };
    const before = curveThrough([0, 4, 6, 3, 1], layout).values;
    const other = curveThrough([0, 4, 6, -50, 1], layout).values;
    expect(other.slice(0, 9)).toEqual(before.slice(0, 9));
    expect(other.slice(9, -1)).not.toEqual(before.slice(9, -1));
    const turned = curveThrough([-99, 4, 6, 3, 1], layout).values;
    expect(turned.slice(8)).toEqual(before.slice(8));
    const smooth = curveThrough([0, 4, 6, -50, 1]).values;
    expect(smooth.slice(4, 9)).not.toEqual(before.slice(4, 9));
  });

  it('of one point is that point', () => {
    expect(curveThrough([5])).toMatchObject({ values: [5], ends: [1], length: 1 });
  });
});
