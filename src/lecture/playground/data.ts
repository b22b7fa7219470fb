import type { Samples } from '../../compute/types.ts';
import { fromPoints, makePlanar } from '../../datasets/planar.ts';
import type { PlaygroundState } from './definition.ts';

export type DataChoice = Pick<
  PlaygroundState,
  'data' | 'noise' | 'points' | 'share' | 'sample' | 'own'
>;

/** Points to learn from and points to be tested on; null where there are none. */
export interface PlanarData {
  readonly train: Samples | null;
  readonly test: Samples | null;
}

/** Seeds of data lie above those of weights, so that the two never draw the same numbers. */
const seedOffset = 10_000;

let latest: { key: string; samples: Samples } | undefined;

/** Asked for twice for each picture, by the run and by the marks, and made once. */
function pointsOf(...choice: Parameters<typeof makePlanar>): Samples {
  const key = JSON.stringify(choice);
  if (latest?.key !== key) latest = { key, samples: makePlanar(...choice) };
  return latest.samples;
}

/** The first `share` percent of a dataset, an even number, are for training, and all own points. */
export function dataOf({ data, noise, points, share, sample, own }: DataChoice): PlanarData {
  if (data === 'own') return { train: own.length > 0 ? fromPoints(own) : null, test: null };
  const all = pointsOf(data, { count: points, seed: seedOffset + sample, noise });
  const trainCount = 2 * Math.max(1, Math.round((points * share) / 200));
  const train = part(all, 0, trainCount);
  return {
    train: own.length > 0 ? joined(train, fromPoints(own)) : train,
    test: trainCount < points ? part(all, trainCount, points) : null,
  };
}

function part(samples: Samples, from: number, to: number): Samples {
  return {
    ...samples,
    count: to - from,
    inputs: samples.inputs.slice(2 * from, 2 * to),
    labels: samples.labels.slice(from, to),
  };
}

function joined(a: Samples, b: Samples): Samples {
  return {
    ...a,
    count: a.count + b.count,
    inputs: Float32Array.of(...a.inputs, ...b.inputs),
    labels: Uint8Array.of(...a.labels, ...b.labels),
  };
}
