import type { TrainingSettings } from '../compute/types.ts';
import published from './published.recorded.json' with { type: 'json' };

/** One seed's run. */
export interface RecordedSeed {
  readonly seed: number;
  /** Mean training loss of each epoch. */
  readonly trainLosses: readonly number[];
  /** On all test samples, after each epoch. */
  readonly testAccuracies: readonly number[];
  /** On the samples trained on, after the last epoch. */
  readonly trainAccuracy: number;
}

/** A run known from the literature, made again with this project's code on the real data. */
export interface RecordedRun {
  readonly name: string;
  readonly title: string;
  /** What was published, in words. */
  readonly published: string;
  /** Dataset as it is called on screen. */
  readonly dataset: string;
  /** Training samples: the first so many. */
  readonly samples: number;
  readonly epochs: number;
  /** `seed` is the first one's. */
  readonly settings: TrainingSettings;
  /** Makes the first seed's run again. */
  readonly command: string;
  readonly seeds: readonly RecordedSeed[];
}

/** Recorded by `npm run record`. */
export const recordedRuns = published as readonly RecordedRun[];

/** @throws RangeError naming the runs there are. */
export function recordedRun(name: string): RecordedRun {
  const run = recordedRuns.find((known) => known.name === name);
  if (run === undefined) {
    const known = recordedRuns.map((other) => other.name).join(', ');
    throw new RangeError(`There is no recorded run “${name}”. There are: ${known}.`);
  }
  return run;
}

/** Mean over the seeds of the test accuracy after the last epoch. */
export function meanFinalAccuracy({ seeds }: RecordedRun): number {
  return seeds.reduce((sum, seed) => sum + seed.testAccuracies.at(-1)!, 0) / seeds.length;
}

/** The best test accuracy of any epoch of any seed. */
export function bestAccuracy({ seeds }: RecordedRun): number {
  return Math.max(...seeds.flatMap((seed) => seed.testAccuracies));
}
