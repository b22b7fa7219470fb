import type { Kernels } from '../../kernels/load.ts';
import type { Samples } from '../../types.ts';
import type { Arena } from './arena.ts';
import { fillBuckets } from './buckets.ts';
import { type LayerPlan, listsOf } from './layer.ts';
import { createPacker, isBytes, type Packed } from './packing.ts';
import { createStore } from './store.ts';

/** Brings samples into the first layer's lists. */
export interface Feed {
  /** Packs samples to learn from, once, so that batches can be drawn from them in any order. */
  prepare(samples: Samples): void;
  /** Packs samples that will be evaluated again; with those to learn from prepared anew, they are forgotten. */
  keep(samples: Samples): void;
  /** Lists the prepared samples at `indices`, to learn from them. */
  batch(samples: Samples, indices: Uint32Array): void;
  /** Lists the samples [from, from + count), packed before or not, for the forward pass alone. */
  range(samples: Samples, from: number, count: number): void;
}

/**
 * Takes all memory of the arena from here on.
 * @param listZeros also lists inputs that are zero: the dense path, to measure the sparse one by.
 */
export function createFeed(
  kernels: Kernels,
  arena: Arena,
  layer: LayerPlan,
  rows: number,
  listZeros: boolean,
): Feed {
  const { inputs } = layer;
  const lists = listsOf(layer);
  const packer = createPacker(kernels, arena, inputs, rows, listZeros);
  /** Which rows of what is packed are listed, one after the other. */
  const order = arena.allocate(rows * 4);
  /** For samples that are not stored. */
  const passing = packer.allocate(rows, rows * inputs, 4);
  const store = createStore(arena, packer.packAll);

  function packPassing(samples: Samples, from: number, count: number): Packed {
    packer.packRange(samples, from, count, passing);
    return passing;
  }

  /** Puts the places from `first` on into `order`. */
  function inTurn(first: number, count: number) {
    const places = arena.words(order, count);
    for (let i = 0; i < count; i++) places[i] = first + i;
  }

  /** Lists the rows of `packed` that stand in `order`. */
  function list(samples: Samples, { starts, indices, values }: Packed, count: number) {
    const valueShift = Math.log2(samples.inputs.BYTES_PER_ELEMENT);
    kernels.fetchPacked(order, count, starts, indices, values, valueShift);
    kernels.listPacked(
      order,
      count,
      inputs,
      starts,
      indices,
      values,
      Number(isBytes(samples)),
      lists.rows,
      lists.rowStride,
      lists.blockInputs,
      lists.ends,
    );
  }

  return {
    prepare: store.prepare,
    keep: store.keep,

    batch(samples, indices) {
      const packed = store.prepared(samples);
      arena.words(order, indices.length).set(indices);
      list(samples, packed, indices.length);
      fillBuckets(kernels, layer, indices.length);
    },

    range(samples, from, count) {
      const stored = store.find(samples);
      inTurn(stored === null ? 0 : from, count);
      list(samples, stored ?? packPassing(samples, from, count), count);
    },
  };
}
