/** Learns from real digits how the points of each skeleton lie and vary together. */

import { createCurve, evaluate } from '../../datasets/digits/curve.ts';
import type { Shape } from '../../datasets/digits/shape.ts';
import { type Fit, fitShape, type Prior } from './fit-shape.ts';
import { cholesky, eigen, inverse } from './matrix.ts';
import { parseSkeleton, type Skeleton } from './skeletons.ts';
import type { ThinInk } from './thin.ts';

const steps = 5;
/** Rounds of: fit every skeleton to every image, give the image to the best, learn each anew. */
const rounds = 4;
/** A fit that is further from the ink, in pixels, teaches nothing. */
const acceptable = 1;
/** Shapes with fewer images than this are given up. */
const fewest = 25;
/** Variance in square pixels that every direction is granted. */
const ridge = 0.06;

interface Candidate {
  readonly skeleton: Skeleton;
  readonly layout: ReturnType<typeof parseSkeleton>['layout'];
  readonly curve: ReturnType<typeof createCurve>;
  fits: Fit[];
  prior: Prior | undefined;
  members: number[];
}

export function learnShapes(
  skeletons: readonly Skeleton[],
  images: readonly ThinInk[],
  report: (line: string) => void,
): Shape[] {
  let candidates = skeletons.map((skeleton): Candidate => {
    const { layout, coordinates } = parseSkeleton(skeleton);
    const curve = createCurve(layout, steps);
    const fits = images.map((ink) => {
      const prior = loosePrior(place(coordinates, curve, ink), layout.counts);
      return fitShape(curve, prior, ink, prior.mean, [4, 3, 2, 1.5, 1, 1, 0.8, 0.8]);
    });
    return { skeleton, layout, curve, fits, prior: undefined, members: [] };
  });
  for (let round = 1; round <= rounds; round++) {
    assign(candidates, images.length);
    report(
      candidates.map(({ skeleton, members }) => `${skeleton.name} ${members.length}`).join(', '),
    );
    candidates = candidates.filter(({ members }) => members.length >= fewest);
    for (const candidate of candidates) {
      const samples = candidate.members.map((i) => candidate.fits[i]!.coordinates);
      const prior = learnPrior(samples);
      candidate.prior = prior;
      if (round === rounds) continue;
      candidate.fits = images.map((ink, i) => {
        // From where the last round ended, and from the mean: the better counts.
        const again = fitShape(
          candidate.curve,
          prior,
          ink,
          candidate.fits[i]!.coordinates,
          [1, 0.7, 0.7],
        );
        const fresh = fitShape(candidate.curve, prior, ink, prior.mean, [3, 2, 1.5, 1, 0.7, 0.7]);
        return again.cost < fresh.cost ? again : fresh;
      });
    }
  }
  const total = candidates.reduce((sum, { members }) => sum + members.length, 0);
  return candidates.map((candidate) => toShape(candidate, images, total));
}

/** Gives each image to the skeleton that explains it best, if any does well. */
function assign(candidates: readonly Candidate[], count: number): void {
  for (const candidate of candidates) candidate.members = [];
  for (let i = 0; i < count; i++) {
    let best: Candidate | undefined;
    for (const candidate of candidates) {
      if (best === undefined || candidate.fits[i]!.cost < best.fits[i]!.cost) best = candidate;
    }
    if (best !== undefined && best.fits[i]!.distance < acceptable) best.members.push(i);
  }
}

/** A skeleton laid into the box of an image's ink, leaning as the ink leans. */
function place(
  coordinates: Float64Array,
  curve: ReturnType<typeof createCurve>,
  ink: ThinInk,
): Float64Array {
  const n = coordinates.length / 2;
  const meanX = mean(ink.x);
  const meanY = mean(ink.y);
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < ink.x.length; i++) {
    xy += (ink.x[i]! - meanX) * (ink.y[i]! - meanY);
    yy += (ink.y[i]! - meanY) ** 2;
  }
  const slant = Math.max(-0.8, Math.min(0.8, yy === 0 ? 0 : xy / yy));
  const upright = ink.x.map((x, i) => x - slant * (ink.y[i]! - meanY));
  const mapX = between(evaluate(curve, coordinates.subarray(0, n)), upright);
  const mapY = between(evaluate(curve, coordinates.subarray(n)), ink.y);
  const placed = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    placed[n + i] = mapY(coordinates[n + i]!);
    placed[i] = mapX(coordinates[i]!) + slant * (placed[n + i]! - meanY);
  }
  return placed;
}

/** The straight map from the range of one list of values to that of another. */
function between(from: ArrayLike<number>, to: ArrayLike<number>): (value: number) => number {
  const [a, b] = range(from);
  const [c, d] = range(to);
  const scale = b - a < 1e-6 ? 0 : (d - c) / (b - a);
  return (value) => (c + d) / 2 + (value - (a + b) / 2) * scale;
}

function range(values: ArrayLike<number>): [least: number, greatest: number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    greatest = Math.max(greatest, values[i]!);
  }
  return [least, greatest];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Before anything is learned: points near each other on a stroke move together, by about two pixels. */
function loosePrior(meanCoordinates: Float64Array, counts: readonly number[]): Prior {
  const n = meanCoordinates.length / 2;
  const strokeOf = counts.flatMap((count, stroke) => new Array<number>(count).fill(stroke));
  const covariance = new Float64Array(4 * n * n);
  for (let axis = 0; axis < 2; axis++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const together = strokeOf[i] === strokeOf[j] ? 3 * Math.exp(-Math.abs(i - j) / 2) : 0;
        covariance[(axis * n + i) * 2 * n + axis * n + j] = together + 1 + (i === j ? 0.5 : 0);
      }
    }
  }
  return toPrior(meanCoordinates, covariance);
}

function toPrior(meanCoordinates: Float64Array, covariance: Float64Array): Prior {
  const n = meanCoordinates.length;
  const l = cholesky(covariance, n);
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(l[i * n + i]!);
  return { mean: meanCoordinates, precision: inverse(covariance, n), logDeterminant };
}

function learnPrior(samples: readonly Float64Array[]): Prior {
  const { centre, covariance } = statistics(samples);
  for (let i = 0; i < centre.length; i++) covariance[i * centre.length + i]! += ridge;
  return toPrior(centre, covariance);
}

function statistics(samples: readonly Float64Array[]) {
  const n = samples[0]!.length;
  const centre = new Float64Array(n);
  for (const sample of samples) {
    for (let i = 0; i < n; i++) centre[i]! += sample[i]! / samples.length;
  }
  const covariance = new Float64Array(n * n);
  for (const sample of samples) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        covariance[i * n + j]! +=
          ((sample[i]! - centre[i]!) * (sample[j]! - centre[j]!)) / samples.length;
      }
    }
  }
  return { centre, covariance };
}

function toShape(candidate: Candidate, images: readonly ThinInk[], total: number): Shape {
  const { skeleton, layout, curve, fits, members } = candidate;
  const { centre, covariance } = statistics(members.map((i) => fits[i]!.coordinates));
  const radii = members.map((i) => images[i]!.area / (2 * length(curve, fits[i]!.coordinates)));
  const radius = mean(radii);
  const modes = eigen(covariance, centre.length)
    .filter(({ value }) => value > 0.02)
    .map(({ value, vector }) =>
      Array.from(vector, (part) => Math.round(100 * part * Math.sqrt(value))),
    );
  return {
    name: skeleton.name,
    share: Math.round((1000 * members.length) / total),
    ...layout,
    mean: Array.from(centre, (value) => Math.round(100 * value)),
    modes,
    radius: Math.round(100 * radius),
    radiusSpread: Math.round(100 * Math.sqrt(mean(radii.map((r) => (r - radius) ** 2)))),
  };
}

/** Of the curve, in pixels. */
function length(curve: ReturnType<typeof createCurve>, coordinates: Float64Array): number {
  const n = coordinates.length / 2;
  const x = evaluate(curve, coordinates.subarray(0, n));
  const y = evaluate(curve, coordinates.subarray(n));
  let sum = 0;
  for (let i = 1; i < x.length; i++) {
    if (curve.ends.includes(i)) continue;
    sum += Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!);
  }
  return sum + 1;
}
