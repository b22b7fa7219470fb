import { type Curve, evaluate } from '../../datasets/digits/curve.ts';
import { cholesky, solve } from './matrix.ts';
import type { ThinInk } from './thin.ts';

/** What is known of a shape before an image is seen: coordinates x₀ … xₙ₋₁, y₀ … yₙ₋₁, bell-shaped. */
export interface Prior {
  readonly mean: Float64Array;
  /** Inverse of the covariance, [2n][2n]. */
  readonly precision: Float64Array;
  readonly logDeterminant: number;
}

export interface Fit {
  /** x₀ … xₙ₋₁, y₀ … yₙ₋₁, in pixels. */
  readonly coordinates: Float64Array;
  /**
   * Minus the logarithm of how probable the image is under the shape, but for a constant: Laplace's
   * approximation, which charges a shape for the freedom it does not need.
   */
  readonly cost: number;
  /** Root mean square distance in pixels between line and curve, both ways. */
  readonly distance: number;
}

/**
 * Moves a shape's points so that its curve runs along the thinned ink: each point of the ink pulls the
 * nearest of the curve and the other way round, the prior holds the points together, and the pull
 * grows from round to round.
 */
export function fitShape(
  curve: Curve,
  prior: Prior,
  ink: ThinInk,
  start: Float64Array,
  spreads: readonly number[],
): Fit {
  const size = prior.mean.length;
  const n = size / 2;
  let coordinates = start;
  let squares = 0;
  let logDeterminant = 0;
  for (const spread of spreads) {
    const x = evaluate(curve, coordinates.subarray(0, n));
    const y = evaluate(curve, coordinates.subarray(n));
    const a = prior.precision.slice();
    const b = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) b[i]! += prior.precision[i * size + j]! * prior.mean[j]!;
    }
    squares = 0;
    const pull = (weight: number, at: number, toX: number, toY: number) => {
      for (let p = 4 * at; p < 4 * at + 4; p++) {
        const i = curve.points[p]!;
        const wp = weight * curve.weights[p]!;
        b[i]! += wp * toX;
        b[n + i]! += wp * toY;
        for (let q = 4 * at; q < 4 * at + 4; q++) {
          const j = curve.points[q]!;
          a[i * size + j]! += wp * curve.weights[q]!;
          a[(n + i) * size + n + j]! += wp * curve.weights[q]!;
        }
      }
    };
    // Each side counts as `evidence` independent measurements, however finely it is sampled.
    const strength = evidence / (spread * spread);
    for (let k = 0; k < ink.x.length; k++) {
      const at = nearest(x, y, ink.x[k]!, ink.y[k]!);
      squares += squared(x[at]! - ink.x[k]!, y[at]! - ink.y[k]!) / ink.x.length;
      pull(strength / ink.x.length, at, ink.x[k]!, ink.y[k]!);
    }
    for (let k = 0; k < curve.length; k++) {
      const at = nearest(ink.x, ink.y, x[k]!, y[k]!);
      squares += squared(x[k]! - ink.x[at]!, y[k]! - ink.y[at]!) / curve.length;
      pull(strength / curve.length, k, ink.x[at]!, ink.y[at]!);
    }
    const l = cholesky(a, size);
    coordinates = solve(l, b, size);
    logDeterminant = 0;
    for (let i = 0; i < size; i++) logDeterminant += 2 * Math.log(l[i * size + i]!);
  }
  const spread = spreads[spreads.length - 1]!;
  const cost =
    (evidence * squares) / (2 * spread * spread) +
    0.5 * mahalanobis(coordinates, prior) +
    0.5 * (prior.logDeterminant + logDeterminant);
  return { coordinates, cost, distance: Math.sqrt(squares / 2) };
}

/** Independent measurements that a thinned digit is worth. */
const evidence = 30;

function squared(x: number, y: number): number {
  return x * x + y * y;
}

function nearest(xs: ArrayLike<number>, ys: ArrayLike<number>, x: number, y: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < xs.length; i++) {
    const dx = xs[i]! - x;
    const dy = ys[i]! - y;
    const square = dx * dx + dy * dy;
    if (square < least) {
      least = square;
      best = i;
    }
  }
  return best;
}

function mahalanobis(of: Float64Array, { mean, precision }: Prior): number {
  const n = mean.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      sum += (of[i]! - mean[i]!) * precision[i * n + j]! * (of[j]! - mean[j]!);
    }
  }
  return sum;
}
