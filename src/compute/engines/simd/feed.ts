import type { Kernels } from '../../kernels/load.ts';
import type { Samples } from '../../types.ts';
import type { Arena } from './arena.ts';
import { fillBuckets } from './buckets.ts';
import { type LayerPlan, listsOf } from './layer.ts';

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

/** Nonzero inputs of samples, one after the other. */
interface Packed {
  /** [count + 1] */
  readonly starts: number;
  /** u16 */
  readonly indices: number;
  /** u8 or f32, as in the samples. */
  readonly values: number;
}

interface Prepared {
  readonly samples: Samples;
  readonly packed: Packed;
}

/** Inputs are counted in 16 bits. */
export const mostInputs = 65536;

/** @param listZeros also lists inputs that are zero: the dense path, to measure the sparse one by. */
export function createFeed(
  kernels: Kernels,
  arena: Arena,
  layer: LayerPlan,
  rows: number,
  listZeros: boolean,
): Feed {
  const { inputs } = layer;
  const lists = listsOf(layer);
  const staging = arena.allocate(rows * inputs * 4);
  const order = arena.allocate(rows * 4);
  const passing = allocatePacked(rows, rows * inputs, 4);
  // In memory one after the other, from these marks on.
  const learnedMark = arena.mark();
  let keptMark = learnedMark;
  let learned: Prepared | null = null;
  let kept: Prepared | null = null;

  function allocatePacked(count: number, places: number, valueBytes: number): Packed {
    return {
      starts: arena.allocate((count + 1) * 4),
      // Three places more, for listPacked reads four at a time.
      indices: arena.allocate((places + 3) * 2),
      values: arena.allocate((places + 3) * valueBytes),
    };
  }

  /** Copies samples [from, from + count) to where the kernels can read them. */
  function stage(samples: Samples, from: number, count: number) {
    const part = samples.inputs.subarray(from * inputs, (from + count) * inputs);
    if (part instanceof Uint8Array) arena.bytes(staging, part.length).set(part);
    else arena.floats(staging, part.length).set(part);
  }

  /** Packs samples [from, from + count) as rows [to, to + count) of `packed`. */
  function pack(samples: Samples, from: number, count: number, packed: Packed, to: number) {
    const { starts, indices, values } = packed;
    const kernel = isBytes(samples) ? kernels.packBytes : kernels.packFloats;
    stage(samples, from, count);
    kernel(staging, count, inputs, starts + to * 4, indices, values, Number(listZeros));
  }

  /** As many samples at a time as there is room for. */
  function* parts(samples: Samples) {
    for (let from = 0; from < samples.count; from += rows) {
      yield { from, count: Math.min(rows, samples.count - from) };
    }
  }

  /** How many inputs are to be packed, of all samples. */
  function countPlaces(samples: Samples): number {
    if (listZeros) return samples.inputs.length;
    let places = 0;
    if (!isBytes(samples)) {
      for (const value of samples.inputs) if (value !== 0) places += 1;
      return places;
    }
    for (const { from, count } of parts(samples)) {
      stage(samples, from, count);
      places += kernels.countNonzero(staging, count * inputs);
    }
    return places;
  }

  function packAll(samples: Samples): Prepared {
    const { BYTES_PER_ELEMENT } = samples.inputs;
    const packed = allocatePacked(samples.count, countPlaces(samples), BYTES_PER_ELEMENT);
    arena.words(packed.starts, 1)[0] = 0;
    for (const { from, count } of parts(samples)) pack(samples, from, count, packed, from);
    return { samples, packed };
  }

  function find(samples: Samples): Packed | null {
    if (learned?.samples === samples) return learned.packed;
    return kept?.samples === samples ? kept.packed : null;
  }

  /** Puts the places from `first` on into `order`. */
  function inTurn(first: number, count: number) {
    const places = arena.words(order, count);
    for (let i = 0; i < count; i++) places[i] = first + i;
  }

  /** Lists the rows of `packed` that stand in `order`. */
  function list(samples: Samples, packed: Packed, count: number, learns: boolean) {
    const { starts, indices, values } = packed;
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
    if (learns) fillBuckets(kernels, layer, count);
  }

  return {
    prepare(samples) {
      if (learned?.samples === samples) return;
      learned = null;
      kept = null;
      arena.release(learnedMark);
      learned = packAll(samples);
      keptMark = arena.mark();
    },

    keep(samples) {
      if (find(samples) !== null) return;
      kept = null;
      arena.release(keptMark);
      kept = packAll(samples);
    },

    batch(samples, indices) {
      if (learned?.samples !== samples) throw new Error('Samples are prepared before a batch.');
      arena.words(order, indices.length).set(indices);
      list(samples, learned.packed, indices.length, true);
    },

    range(samples, from, count) {
      let packed = find(samples);
      if (packed === null) {
        packed = passing;
        arena.words(packed.starts, 1)[0] = 0;
        pack(samples, from, count, packed, 0);
        inTurn(0, count);
      } else inTurn(from, count);
      list(samples, packed, count, false);
    },
  };
}

function isBytes({ inputs }: Samples): boolean {
  return inputs instanceof Uint8Array;
}
