import type { Samples } from '../compute/types.ts';
import type { Dataset, DatasetName } from '../datasets/index.ts';
import { limitFor } from '../datasets/nearest/limits.ts';
import { createNeighbours, type Neighbours } from '../datasets/nearest/nearest.ts';
import type { NearestImage } from './protocol.ts';

/** Finds the training image that is most like an image; null where no limit is known for those that have come. */
export type FindNearest = (data: Dataset, pixels: Uint8Array) => NearestImage | null;

export function createFindNearest(): FindNearest {
  let latest: { of: DatasetName; neighbours: Neighbours } | null = null;

  /** Made anew for another dataset, or when more images have come. */
  function neighboursOf(of: DatasetName, train: Samples, count: number): Neighbours {
    if (latest?.of !== of || latest.neighbours.count !== count) {
      latest = { of, neighbours: createNeighbours(train, count) };
    }
    return latest.neighbours;
  }

  return ({ train, source }, pixels) => {
    const known = limitFor(source.name, train.count);
    if (known === null) return null;
    const { count, limit } = known;
    const { index, distance } = neighboursOf(source.name, train, count).nearest(pixels);
    const image = train.inputs.subarray(index * train.inputSize, (index + 1) * train.inputSize);
    return {
      pixels: Uint8Array.from(image),
      label: train.labels[index]!,
      distance: distance / limit,
      count,
    };
  };
}
