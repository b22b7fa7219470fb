// Which inputs of which sample are not zero. Two views of the same thing, entries of 8 bytes each:
//   row lists, for the forward pass:  per sample, (input k: u32, value: f32), ended by k = END
//   buckets, for the gradient:        per input k, (offset of the sample's row in δ: u32, value: f32)

/** Larger than every k. */
const END: u64 = 0xffffffff;

/**
 * Packs the nonzero bytes of `count` rows. `starts[i]` is the first place of row i; `starts[0]` is given.
 * With `all`, zeros are packed too: the dense path.
 * @returns the place after the last.
 */
export function packBytes(
  rows: usize, count: u32, size: u32, starts: usize, indices: usize, values: usize, all: bool,
): u32 {
  let place = load<u32>(starts);
  for (let row: u32 = 0; row < count; row++, rows += size) {
    for (let k: u32 = 0; k < size; k++) {
      const value = load<u8>(rows + k);
      if (value == 0 && !all) continue;
      store<u16>(indices + ((<usize>place) << 1), <u16>k);
      store<u8>(values + place, value);
      place++;
    }
    store<u32>(starts + ((<usize>row + 1) << 2), place);
  }
  return place;
}

/** The same for rows of float32. */
export function packFloats(
  rows: usize, count: u32, size: u32, starts: usize, indices: usize, values: usize, all: bool,
): u32 {
  let place = load<u32>(starts);
  for (let row: u32 = 0; row < count; row++, rows += size << 2) {
    for (let k: u32 = 0; k < size; k++) {
      const value = load<f32>(rows + (k << 2));
      if (value == 0 && !all) continue;
      store<u16>(indices + ((<usize>place) << 1), <u16>k);
      store<f32>(values + ((<usize>place) << 2), value);
      place++;
    }
    store<u32>(starts + ((<usize>row + 1) << 2), place);
  }
  return place;
}

/** Row lists and buckets of the packed samples `order[0 … rows)`. `levels` has the value of each byte. */
export function listBytes(
  order: usize, rows: u32, packedStarts: usize, indices: usize, values: usize, levels: usize,
  starts: usize, entries: usize, counts: usize, buckets: usize, bucketStride: u32, deltaStride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++) {
    store<u32>(starts + (row << 2), <u32>entries);
    const sample = packedStarts + ((<usize>load<u32>(order + (row << 2))) << 2);
    const end = load<u32>(sample, 4);
    for (let place = load<u32>(sample); place < end; place++) {
      const k = <u32>load<u16>(indices + ((<usize>place) << 1));
      const value = load<f32>(levels + ((<usize>load<u8>(values + place)) << 2));
      entries = push(entries, k, value, 1, row * deltaStride, counts, buckets, bucketStride);
    }
    store<u64>(entries, END);
    entries += 8;
  }
}

/** The same for packed float32. */
export function listFloats(
  order: usize, rows: u32, packedStarts: usize, indices: usize, values: usize,
  starts: usize, entries: usize, counts: usize, buckets: usize, bucketStride: u32, deltaStride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++) {
    store<u32>(starts + (row << 2), <u32>entries);
    const sample = packedStarts + ((<usize>load<u32>(order + (row << 2))) << 2);
    const end = load<u32>(sample, 4);
    for (let place = load<u32>(sample); place < end; place++) {
      const k = <u32>load<u16>(indices + ((<usize>place) << 1));
      const value = load<f32>(values + ((<usize>place) << 2));
      entries = push(entries, k, value, 1, row * deltaStride, counts, buckets, bucketStride);
    }
    store<u64>(entries, END);
    entries += 8;
  }
}

/** Row lists and buckets of a hidden layer's activations. */
export function listActivations(
  activations: usize, stride: u32, rows: u32, size: u32, all: bool,
  starts: usize, entries: usize, counts: usize, buckets: usize, bucketStride: u32, deltaStride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, activations += stride) {
    store<u32>(starts + (row << 2), <u32>entries);
    for (let k: u32 = 0; k < size; k++) {
      const value = load<f32>(activations + (k << 2));
      // Half of the values are 0, unpredictably: so both are written, and only one is kept.
      const kept = <u32>(value != 0) | <u32>all;
      entries = push(entries, k, value, kept, row * deltaStride, counts, buckets, bucketStride);
    }
    store<u64>(entries, END);
    entries += 8;
  }
}

/** The bucket of the bias: the value 1 in every row. */
export function listBias(rows: u32, count: usize, bucket: usize, deltaStride: u32): void {
  for (let row: u32 = 0; row < rows; row++, bucket += 8) {
    store<u32>(bucket, row * deltaStride);
    store<f32>(bucket, 1, 4);
  }
  store<u32>(count, rows);
}

@inline
function push(
  entry: usize, k: u32, value: f32, kept: u32, delta: u32, counts: usize, buckets: usize, bucketStride: u32,
): usize {
  const high = (<u64>reinterpret<u32>(value)) << 32;
  store<u64>(entry, high | k);
  const counter = counts + (k << 2);
  const n = load<u32>(counter);
  store<u64>(buckets + k * bucketStride + (n << 3), high | delta);
  store<u32>(counter, n + kept);
  return entry + (kept << 3);
}
