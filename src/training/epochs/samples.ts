import type { Samples } from '../../compute/types.ts';
import { loadBrowserDataset } from '../../datasets/browser.ts';
import { makeDigits } from '../../datasets/built-in-digits.ts';
import { DataError } from '../../datasets/data-error.ts';
import { datasets } from '../../datasets/index.ts';
import { part } from '../../datasets/part.ts';
import { makePlanar, planarDatasets } from '../../datasets/planar.ts';
import type { EpochData, EpochRun } from './protocol.ts';

export interface SplitSamples {
  readonly train: Samples;
  readonly heldOut: Samples;
  readonly title: string;
  readonly problem: string | null;
}

/** Images in a row, of which the first are trained on and the next held out. */
export interface Digits {
  readonly samples: Samples;
  readonly title: string;
  readonly problem: string | null;
}

/** At least `count` digits of the site under `base`. */
export type LoadDigits = (base: string, count: number) => Promise<Digits>;

export async function splitSamples(
  { data, trainCount, heldOutCount }: EpochRun,
  loadDigits: LoadDigits,
): Promise<SplitSamples> {
  if (data.kind === 'points') return splitPoints(data, trainCount, heldOutCount);
  const { samples, title, problem } = await loadDigits(data.base, trainCount + heldOutCount);
  return {
    train: part(samples, 0, trainCount),
    heldOut: part(samples, trainCount, trainCount + heldOutCount),
    title,
    problem,
  };
}

function splitPoints(
  { name, noise, seed }: Extract<EpochData, { kind: 'points' }>,
  trainCount: number,
  heldOutCount: number,
): SplitSamples {
  const all = makePlanar(name, { count: trainCount + heldOutCount, seed, noise });
  return {
    train: part(all, 0, trainCount),
    heldOut: part(all, trainCount, all.count),
    title: planarDatasets[name].title,
    problem: null,
  };
}

const builtInSeed = 1;

/** MNIST's first training images; loads no more of it than holds them. */
export const loadDigits: LoadDigits = async (base, count) => {
  const enough = new AbortController();
  let samples: Samples | null = null;
  try {
    await loadBrowserDataset('mnist', base, {
      signal: enough.signal,
      onPiece({ train }) {
        if (train.count < count) return;
        samples ??= train;
        enough.abort();
      },
    });
  } catch (error) {
    if (samples === null) {
      if (!(error instanceof DataError)) throw error;
      const reason =
        error.kind === 'missing' ? 'MNIST is not here' : `MNIST cannot be used: ${error.message}`;
      return {
        samples: makeDigits(count, builtInSeed),
        title: datasets['built-in'].title,
        problem: `${reason}. These are the built-in digits.`,
      };
    }
  }
  if (samples === null) throw new RangeError(`MNIST has fewer than ${count} training images here.`);
  return { samples, title: datasets.mnist.title, problem: null };
};
