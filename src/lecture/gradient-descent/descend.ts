import type { Update } from '../../compute/optimizers/index.ts';
import { createRandom } from '../../compute/random.ts';
import type { TestFunction } from '../../compute/test-functions/index.ts';

/** A walk on a landscape, one point per step, from the start on. */
export interface Walk {
  readonly points: readonly Float64Array[];
  /** f at each point. */
  readonly values: readonly number[];
  /** The step that went so far out that the walk was stopped there; null if none did. */
  readonly divergedAt: number | null;
  /** The first step from which on the walk stays near a minimum; null if it does not, or not for long. */
  readonly settledAt: number | null;
}

export interface WalkOptions {
  readonly steps: number;
  /** How near to a minimum counts as there. */
  readonly near: number;
  /** A coordinate larger than this ends the walk as divergent. */
  readonly far?: number;
  /**
   * Each step sees the surface of a sample, which lies beside f by a Gaussian distance. So the noise
   * does not fade at the minimum: there a sample has a slope still.
   */
  readonly noise?: { readonly deviation: number; readonly seed: number };
}

/** A noisy walk that comes near by chance is not there; it has to stay for so many steps. */
const stay = 50;

/** Follows the gradient with an optimizer's update rule. */
export function descend(
  f: TestFunction,
  start: readonly number[],
  update: Update,
  { steps, near, far = 1e6, noise }: WalkOptions,
): Walk {
  const random = noise && createRandom(noise.seed);
  const w = Float64Array.from(start);
  const seen = new Float64Array(w.length);
  const gradient = new Float64Array(w.length);
  const points = [w.slice()];
  let divergedAt: number | null = null;
  for (let step = 1; step <= steps && divergedAt === null; step++) {
    seen.set(w);
    if (noise && random) {
      for (let i = 0; i < w.length; i++) seen[i] = seen[i]! + noise.deviation * random.normal();
    }
    f.gradient(seen, gradient);
    update(w, gradient);
    if (!w.every((coordinate) => Math.abs(coordinate) < far)) divergedAt = step;
    else points.push(w.slice());
  }
  const lastOutside = points.findLastIndex((point) => distanceToMinimum(f, point) > near);
  const stayed = points.length - 1 - lastOutside;
  const settled = divergedAt === null && stayed >= (noise && noise.deviation > 0 ? stay : 1);
  return {
    points,
    values: points.map((point) => f.value(point)),
    divergedAt,
    settledAt: settled ? lastOutside + 1 : null,
  };
}

/** Distance from a point to the nearest of the landscape's minima. */
export function distanceToMinimum(f: TestFunction, point: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const minimum of f.minima) {
    let square = 0;
    for (let i = 0; i < point.length; i++) square += (minimum[i]! - point[i]!) ** 2;
    least = Math.min(least, square);
  }
  return Math.sqrt(least);
}
