import type { Samples } from '../compute/types.ts';
import type { Dataset, DatasetName } from '../datasets/index.ts';
import { part } from '../datasets/part.ts';
import { type Event, wallSize } from './protocol.ts';

export interface LoadedData extends Dataset {
  /** Why it is not the dataset that was asked for, in a sentence; null if it is. */
  readonly problem: string | null;
  /** Training images that there will be when all pieces have come. */
  readonly total: number;
}

/** Calls `onPiece` whenever there is more that can be trained on, the last time with the whole. */
export type LoadData = (
  name: DatasetName,
  base: string,
  onPiece: (data: LoadedData) => void,
) => Promise<void>;

/** The images that have come of the dataset that was last asked for. */
export interface Images {
  load(name: DatasetName, base: string): Promise<void>;
  /** Null before the first have come. */
  loaded(): LoadedData | null;
  /** The first so many training images. @throws RangeError if there are none yet. */
  first(count: number): Samples;
}

export function createImages(load: LoadData, post: (event: Event) => void): Images {
  let data: LoadedData | null = null;
  let latestLoad = 0;
  /** One object for each count, for an engine derives much from it. */
  const subsets = new Map<number, Samples>();

  return {
    async load(name, base) {
      latestLoad += 1;
      const mine = latestLoad;
      let shown: DatasetName | null = null;
      await load(name, base, (piece) => {
        if (mine !== latestLoad) return;
        data = piece;
        subsets.clear();
        const { test, train, source, problem, total } = piece;
        post({ type: 'loading', dataset: name, count: train.count, total });
        if (shown === source.name) return;
        shown = source.name;
        post({
          type: 'data',
          ...{ dataset: name, source, problem },
          testLabels: Uint8Array.from(test.labels),
          wall: Uint8Array.from(test.inputs.subarray(0, wallSize * test.inputSize)),
        });
      });
    },

    loaded: () => data,

    first(count) {
      if (data === null) throw new RangeError('The images are not loaded yet.');
      const images = subsets.get(count) ?? part(data.train, 0, Math.min(count, data.train.count));
      subsets.set(count, images);
      return images;
    },
  };
}
