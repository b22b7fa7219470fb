/** Points in the plane in two classes, for networks whose decisions can be drawn. */

import { createRandom, type Random } from '../compute/random.ts';
import type { Samples } from '../compute/types.ts';
import { turn } from './turn.ts';

/** A place with its class. */
export type PlanarPoint = readonly [x: number, y: number, label: number];

export interface PlanarDataset {
  /** How it is called on screen. */
  readonly title: string;
  /** One point without noise, within −1 … 1 both ways; `label` 0 or 1 alternates from point to point. */
  readonly point: (label: number, random: Random) => PlanarPoint;
}

export const planarDatasets = {
  and: { title: 'AND', point: gate((a, b) => a && b) },
  or: { title: 'OR', point: gate((a, b) => a || b) },
  xor: { title: 'XOR', point: gate((a, b) => a !== b) },
  separable: { title: 'Linearly separable', point: separable },
  circles: { title: 'Circles', point: circles },
  moons: { title: 'Moons', point: moons },
  spirals: { title: 'Spirals', point: spirals },
} as const satisfies Record<string, PlanarDataset>;

export type PlanarName = keyof typeof planarDatasets;

export interface PlanarOptions {
  readonly count: number;
  readonly seed: number;
  /** Standard deviation of what is added to each coordinate; 0 for none. */
  readonly noise?: number;
}

/**
 * Points of a dataset, as many of one class as of the other.
 * @throws RangeError if the count is no positive whole number or the noise negative.
 */
export function makePlanar(name: PlanarName, { count, seed, noise = 0 }: PlanarOptions): Samples {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`The count must be a positive whole number, not ${count}.`);
  }
  if (!(noise >= 0 && noise < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The noise must be 0 or more, not ${noise}.`);
  }
  const random = createRandom(seed);
  return fromPoints(
    Array.from({ length: count }, (_, i) => {
      const [x, y, label] = planarDatasets[name].point(i % 2, random);
      return [x + noise * random.normal(), y + noise * random.normal(), label];
    }),
  );
}

/**
 * Points that somebody set.
 * @throws RangeError if there is none, a coordinate is not finite or a label is not 0 or 1.
 */
export function fromPoints(points: readonly PlanarPoint[]): Samples {
  if (points.length === 0) throw new RangeError('There must be at least one point.');
  for (const [i, [x, y, label]] of points.entries()) {
    if (!Number.isFinite(x) || !Number.isFinite(y) || (label !== 0 && label !== 1)) {
      throw new RangeError(
        `Point ${i} must be two finite coordinates and a label of 0 or 1, not (${x}, ${y}, ${label}).`,
      );
    }
  }
  return {
    count: points.length,
    inputSize: 2,
    classCount: 2,
    inputs: Float32Array.from({ length: 2 * points.length }, (_, i) => points[i >> 1]![i & 1]!),
    labels: Uint8Array.from(points, ([, , label]) => label),
  };
}

/**
 * A logic gate: discs about the four corners (±0.6, ±0.6), right and top meaning 1. Their radius of 0.3
 * leaves room for a line wherever the gate allows one.
 */
function gate(output: (a: boolean, b: boolean) => boolean): PlanarDataset['point'] {
  const corners = [false, true].flatMap((a) =>
    [false, true].map((b) => ({ a, b, label: Number(output(a, b)) })),
  );
  return (label, random) => {
    const fitting = corners.filter((corner) => corner.label === label);
    const { a, b } = fitting[random.integer(fitting.length)]!;
    const [dx, dy] = disc(random);
    return [(a ? 0.6 : -0.6) + 0.3 * dx, (b ? 0.6 : -0.6) + 0.3 * dy, label];
  };
}

/** The two sides of the line x + y = 0, at least 0.15 away from it. */
function separable(label: number, random: Random): PlanarPoint {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const distance = Math.abs(x + y) * Math.SQRT1_2;
    if (distance < 0.15) continue;
    return x + y > 0 === (label === 1) ? [x, y, label] : [-x, -y, label];
  }
}

/** A disc of radius 0.4 inside a ring from 0.65 to 0.95. */
function circles(label: number, random: Random): PlanarPoint {
  const [x, y] = disc(random);
  if (label === 1) return [0.4 * x, 0.4 * y, label];
  const [cosine, sine] = turn(random.uniform());
  const radius = 0.65 + 0.3 * random.uniform();
  return [radius * cosine, radius * sine, label];
}

/** Two half circles, each reaching into the other. */
function moons(label: number, random: Random): PlanarPoint {
  const [cosine, sine] = turn(random.uniform() / 2);
  return label === 0
    ? [0.6 * cosine - 0.3, 0.6 * sine - 0.15, label]
    : [0.3 - 0.6 * cosine, 0.15 - 0.6 * sine, label];
}

/** Two arms of one and a half turns about each other. */
function spirals(label: number, random: Random): PlanarPoint {
  const along = random.uniform();
  const [cosine, sine] = turn(1.5 * along + label / 2);
  const radius = 0.08 + 0.87 * along;
  return [radius * cosine, radius * sine, label];
}

/** Anywhere in the disc of radius 1. */
function disc(random: Random): [x: number, y: number] {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    if (x * x + y * y <= 1) return [x, y];
  }
}
