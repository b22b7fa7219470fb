// Which inputs of which sample are not zero. Two views of the same thing, entries of 8 bytes each:
//   row lists, for the forward pass:  per sample, (byte offset of input k's weights in a panel: u32, value: f32)
//   buckets, for the gradient:        per input k, (byte offset of the sample's row in δ: u32, value: f32)
// An entry of zeros follows each row list and each bucket. Row lists start `listStride` bytes apart, and
// `ends` say where they end; the buckets follow one another, bucket k from `places[k]` to `places[k + 1]`. The
// last bucket is that of the bias, whose input is 1 in every sample.

import { ROW } from './panel';

/** Bytes that come into the cache together. */
const LINE: u32 = 64;

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

/**
 * Brings the packed samples `order[0 … rows)` into the cache, all at once: one after the other, as they are listed,
 * each would be waited for.
 * @returns something that depends on all that is read, or else it would not be.
 */
export function fetchPacked(
  order: usize, rows: u32, packedStarts: usize, indices: usize, values: usize, valueShift: u32,
): u32 {
  let read: u32 = 0;
  for (const end = order + (rows << 2); order < end; order += 4) {
    const sample = packedStarts + (load<u32>(order) << 2);
    const last = load<u32>(sample, 4);
    for (let place = load<u32>(sample); place < last; place += LINE / 2) read ^= load<u8>(indices + (place << 1));
    for (let place = load<u32>(sample); place < last; place += LINE >> valueShift) {
      read ^= load<u8>(values + (place << valueShift));
    }
  }
  return read;
}

/**
 * Row lists of the packed samples `order[0 … rows)`: bytes if `levels` has the value of each byte, float32 if it
 * is 0. `places` are left with the bytes that each bucket needs.
 */
export function listPacked(
  order: usize, rows: u32, size: u32, packedStarts: usize, indices: usize, values: usize, levels: usize,
  lists: usize, listStride: u32, ends: usize, places: usize,
): void {
  memory.fill(places, 0, (size + 2) << 2);
  for (let row: u32 = 0; row < rows; row++, lists += listStride) {
    const sample = packedStarts + ((<usize>load<u32>(order + (row << 2))) << 2);
    const end = load<u32>(sample, 4);
    let entry = lists;
    for (let place = load<u32>(sample); place < end; place++, entry += 8) {
      const k = <u32>load<u16>(indices + ((<usize>place) << 1));
      const value = levels != 0
        ? load<u32>(levels + ((<usize>load<u8>(values + place)) << 2))
        : load<u32>(values + ((<usize>place) << 2));
      store<u64>(entry, ((<u64>value) << 32) | (k * ROW));
      const counter = places + (k << 2);
      store<u32>(counter, load<u32>(counter) + 8);
    }
    store<u64>(entry, 0);
    store<u32>(ends + (row << 2), <u32>entry);
  }
}

/** The same for a hidden layer's activations: all of them, or without those that are 0. */
export function listActivations(
  activations: usize, stride: u32, rows: u32, size: u32, all: bool,
  lists: usize, listStride: u32, ends: usize, places: usize,
): void {
  memory.fill(places, 0, (size + 2) << 2);
  for (let row: u32 = 0; row < rows; row++, activations += stride, lists += listStride) {
    let entry = lists;
    for (let k: u32 = 0; k < size; k++) {
      const value = load<u32>(activations + (k << 2));
      // Half of the values are 0, unpredictably: so all are written, and only some are kept. (−0 is 0, too.)
      const kept = (<u32>((value << 1) != 0) | <u32>all) << 3;
      store<u64>(entry, ((<u64>value) << 32) | (k * ROW));
      entry += kept;
      const counter = places + (k << 2);
      store<u32>(counter, load<u32>(counter) + kept);
    }
    store<u64>(entry, 0);
    store<u32>(ends + (row << 2), <u32>entry);
  }
}

/** The buckets of what the row lists have; `places` hold how many bytes each bucket needs, then where it starts. */
export function fillBuckets(
  rows: u32, size: u32, lists: usize, listStride: u32, ends: usize, places: usize, buckets: usize, deltaStride: u32,
): void {
  let place = buckets;
  for (const end = places + (size << 2); places < end; places += 4) {
    place += load<u32>(places);
    store<u32>(places, <u32>place);
    store<u64>(place, 0);
    place += 8;
  }
  store<u32>(places, <u32>place);
  for (let row: u32 = 0; row < rows; row++, place += 8) {
    store<u32>(place, row * deltaStride);
    store<f32>(place, 1, 4);
  }
  store<u64>(place, 0);
  store<u32>(places, <u32>place + 8, 4);
  places -= size << 2;

  // From the last sample to the first, for each bucket is filled from its end.
  for (let row = rows; row-- > 0; ) {
    const delta = <u64>(row * deltaStride);
    const end = <usize>load<u32>(ends + (row << 2));
    for (let entry = lists + row * listStride; entry < end; entry += 8) {
      const listed = load<u64>(entry);
      const counter = places + ((<u32>listed) / ROW << 2);
      const bucket = load<u32>(counter) - 8;
      store<u32>(counter, bucket);
      store<u64>(bucket, (listed & 0xffffffff00000000) | delta);
    }
  }
}
