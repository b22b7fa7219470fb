import type { Kernels } from '../../kernels/load.ts';
import type { Samples } from '../../types.ts';
import type { Arena } from './arena.ts';

/** Nonzero inputs of samples, one after the other. */
export interface Packed {
  /** [count + 1] */
  readonly starts: number;
  /** u16 */
  readonly indices: number;
  /** u8 or f32, as in the samples. */
  readonly values: number;
}

export interface Packer {
  /** Room for `count` samples that have so many nonzero inputs of so many bytes between them. */
  allocate(count: number, places: number, valueBytes: number): Packed;
  /** Packs samples [from, from + count), for which `packed` has room. */
  packRange(samples: Samples, from: number, count: number, packed: Packed): void;
  /** Packs all samples into memory of their own. */
  packAll(samples: Samples): Packed;
}

/** Inputs are counted in 16 bits. */
export const mostInputs = 65536;

/** @param listZeros also packs inputs that are zero. */
export function createPacker(
  kernels: Kernels,
  arena: Arena,
  inputs: number,
  rows: number,
  listZeros: boolean,
): Packer {
  const staging = arena.allocate(rows * inputs * 4);

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
    if (to === 0) arena.words(starts, 1)[0] = 0;
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

  function allocate(count: number, places: number, valueBytes: number): Packed {
    return {
      starts: arena.allocate((count + 1) * 4),
      // Three places more, for listPacked reads four at a time.
      indices: arena.allocate((places + 3) * 2),
      values: arena.allocate((places + 3) * valueBytes),
    };
  }

  return {
    allocate,
    packRange: (samples, from, count, packed) => pack(samples, from, count, packed, 0),
    packAll(samples) {
      const { BYTES_PER_ELEMENT } = samples.inputs;
      const packed = allocate(samples.count, countPlaces(samples), BYTES_PER_ELEMENT);
      for (const { from, count } of parts(samples)) pack(samples, from, count, packed, from);
      return packed;
    },
  };
}

export function isBytes({ inputs }: Samples): boolean {
  return inputs instanceof Uint8Array;
}
