/**
 * A smooth curve through points (Catmull–Rom), broken at sharp turns. Each point of it is a sum of four
 * of the points it runs through, whatever these are: that makes drawing quick and fitting linear.
 */

/** How many points each stroke runs through, and at which of them, counted over all, the pen turns sharply. */
export interface Layout {
  readonly counts: readonly number[];
  readonly sharp: readonly number[];
}

/** The curve's points, as sums: `weights[4 i + k]` of point `points[4 i + k]`, k = 0 … 3. */
export interface Curve {
  /** Points of the curve. */
  readonly length: number;
  readonly points: Uint16Array;
  readonly weights: Float64Array;
  /** Index behind the last point of each stroke. */
  readonly ends: readonly number[];
}

/** @param steps pieces between two neighbouring points. */
export function createCurve({ counts, sharp }: Layout, steps: number): Curve {
  const points: number[] = [];
  const weights: number[] = [];
  const ends: number[] = [];
  let first = 0;
  for (const count of counts) {
    const last = first + count - 1;
    for (let i = first; i < last; i++) {
      // The neighbour beyond an end or a sharp turn is the point itself: the curve leaves it straight.
      const before = i === first || sharp.includes(i) ? i : i - 1;
      const after = i + 1 === last || sharp.includes(i + 1) ? i + 1 : i + 2;
      for (let step = 0; step < steps; step++) {
        points.push(before, i, i + 1, after);
        weights.push(...catmullRom(step / steps));
      }
    }
    points.push(last, last, last, last);
    weights.push(1, 0, 0, 0);
    ends.push(points.length / 4);
    first += count;
  }
  return {
    length: points.length / 4,
    points: Uint16Array.from(points),
    weights: Float64Array.from(weights),
    ends,
  };
}

/** Weights of the four points around a place t, 0 … 1, between the second and the third. */
function catmullRom(t: number): [number, number, number, number] {
  return [
    0.5 * t * (-1 + t * (2 - t)),
    0.5 * (2 + t * t * (3 * t - 5)),
    0.5 * t * (1 + t * (4 - 3 * t)),
    0.5 * t * t * (t - 1),
  ];
}

/** One coordinate of the curve's points. @param of that coordinate of the points it runs through. */
export function evaluate(curve: Curve, of: ArrayLike<number>): Float64Array {
  const { length, points, weights } = curve;
  const result = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const at = 4 * i;
    result[i] =
      weights[at]! * of[points[at]!]! +
      weights[at + 1]! * of[points[at + 1]!]! +
      weights[at + 2]! * of[points[at + 2]!]! +
      weights[at + 3]! * of[points[at + 3]!]!;
  }
  return result;
}
