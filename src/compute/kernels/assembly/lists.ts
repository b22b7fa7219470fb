// Which inputs of which sample are not zero. Two views of the same thing, entries of 8 bytes each:
//   row lists, for the forward pass:  per sample, (byte offset of input k's weights in a panel: u32, value: f32)
//   buckets, for the gradient:        per input k, (byte offset of the sample's row in δ: u32, value: f32)
// Row lists start `listStride` bytes apart, buckets `bucketStride`. The last bucket is that of the bias, whose input is 1
// in every sample.
//
// Row lists are in blocks of `blockInputs` inputs, a multiple of four and few enough that their weights stay in the
// nearest cache while all samples pass by. A block begins where the one before it ends: `ends` [blocks + 1][rows] says
// where; `bucketEnds`, where buckets end.

import { ROW, ROW_SHIFT } from './panel';

/** Bytes that come into the cache together. */
const LINE: u32 = 64;

/** Which of the `count` bytes from `bytes` on, 16 at most, are not zero: a bit each. */
@inline
function nonzero(bytes: usize, count: u32): i32 {
  // What follows the last of them may be anything.
  const own = count < 16 ? (1 << count) - 1 : 0xffff;
  return own & i8x16.bitmask(i8x16.ne(v128.load(bytes), i8x16.splat(0)));
}

/** How many of `count` bytes are not zero. */
export function countNonzero(bytes: usize, count: u32): u32 {
  let found = 0;
  for (let at: u32 = 0; at < count; at += 16) found += popcnt(nonzero(bytes + at, count - at));
  return found;
}

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
    for (let first: u32 = 0; first < size; first += 16) {
      let wanted = all ? (1 << min<u32>(16, size - first)) - 1 : nonzero(rows + first, size - first);
      for (; wanted != 0; wanted &= wanted - 1) {
        const k = first + ctz(wanted);
        store<u16>(indices + ((<usize>place) << 1), <u16>k);
        store<u8>(values + place, load<u8>(rows + k));
        place++;
      }
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

/** The first two of four entries, of byte offsets and values. */
@inline
function lowEntries(offsets: v128, values: v128): v128 {
  return v128.shuffle<i32>(offsets, values, 0, 4, 1, 5);
}

/** The last two of them. */
@inline
function highEntries(offsets: v128, values: v128): v128 {
  return v128.shuffle<i32>(offsets, values, 2, 6, 3, 7);
}

/** Four bytes, from 0 to 1. */
@inline
function levels(bytes: usize): v128 {
  const words = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(bytes)));
  return f32x4.div(f32x4.convert_i32x4_s(words), f32x4.splat(255));
}

/** Lists four packed inputs, and returns which they are. */
@inline
function listFour(entry: usize, indices: usize, values: usize, place: u32, areBytes: bool): v128 {
  const inputs = v128.load16x4_u(indices + (<usize>place << 1)), offsets = i32x4.shl(inputs, ROW_SHIFT);
  const listed = areBytes ? levels(values + place) : v128.load(values + (<usize>place << 2));
  v128.store(entry, lowEntries(offsets, listed));
  v128.store(entry, highEntries(offsets, listed), 16);
  return inputs;
}

/**
 * Lists the packed samples `order[0 … rows)`, whose values are bytes if `areBytes`, else float32. Four at a time: up to
 * three indices and values behind the last ones are read.
 */
export function listPacked(
  order: usize, rows: u32, size: u32, packedStarts: usize, indices: usize, values: usize, areBytes: bool,
  lists: usize, listStride: u32, blockInputs: u32, ends: usize,
): void {
  for (let row: u32 = 0; row < rows; row++, lists += listStride) {
    const sample = packedStarts + ((<usize>load<u32>(order + (row << 2))) << 2);
    const end = load<u32>(sample, 4);
    let entry = lists, place = load<u32>(sample), blockEnd = ends + (row << 2);
    store<u32>(blockEnd, <u32>entry);
    for (let limit = blockInputs; ; limit += blockInputs) {
      for (; place + 4 <= end && <u32>load<u16>(indices + (<usize>place << 1), 6) < limit; place += 4, entry += 32) {
        listFour(entry, indices, values, place, areBytes);
      }
      // Of the next four, those before the first that is of another block, or of another sample.
      const others = i32x4.ge_s(listFour(entry, indices, values, place, areBytes), i32x4.splat(limit));
      const count = min<u32>(ctz(i32x4.bitmask(others) | 16), end - place);
      place += count;
      entry += count << 3;
      blockEnd += rows << 2;
      store<u32>(blockEnd, <u32>entry);
      if (limit >= size) break;
    }
  }
}

/** Lists activations, [rows][stride]. With `all`, also those that are 0. */
export function listActivations(
  activations: usize, stride: u32, rows: u32, size: u32, all: bool,
  lists: usize, listStride: u32, blockInputs: u32, ends: usize,
): void {
  const every = all ? 15 : 0;
  for (let row: u32 = 0; row < rows; row++, activations += stride, lists += listStride) {
    let entry = lists, k: u32 = 0, blockEnd = ends + (row << 2);
    store<u32>(blockEnd, <u32>entry);
    while (k < size) {
      for (const limit = min(k + blockInputs, size); k < limit; k += 4) {
        const values = v128.load(activations + (k << 2));
        let kept = every | i32x4.bitmask(f32x4.ne(values, f32x4.splat(0)));
        // What follows the last of them may be anything.
        if (k + 4 > size) kept &= 15 >> (k + 4 - size);
        const offsets = i32x4.shl(i32x4.add(i32x4.splat(k), i32x4(0, 1, 2, 3)), ROW_SHIFT);
        const low = lowEntries(offsets, values), high = highEntries(offsets, values);
        // Half of the values are 0, unpredictably: so all are written, and only some are kept. (−0 is 0, too.)
        v128.store64_lane(entry, low, 0);
        entry += (kept & 1) << 3;
        v128.store64_lane(entry, low, 1);
        entry += (kept & 2) << 2;
        v128.store64_lane(entry, high, 0);
        entry += (kept & 4) << 1;
        v128.store64_lane(entry, high, 1);
        entry += kept & 8;
      }
      blockEnd += rows << 2;
      store<u32>(blockEnd, <u32>entry);
    }
  }
}

/** Sorts the entries of the row lists, in `blocks` blocks, into the buckets of their inputs; fills that of the bias. */
export function fillBuckets(
  blocks: u32, ends: usize, rows: u32, size: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, deltaStride: u32,
): void {
  let bucket = <u32>buckets;
  for (let k: u32 = 0; k <= size; k++, bucket += bucketStride) store<u32>(bucketEnds + (k << 2), bucket);
  for (let block: u32 = 0; block < blocks; block++) {
    let delta: u64 = 0;
    for (let row: u32 = 0; row < rows; row++, ends += 4, delta += deltaStride) {
      const end = <usize>load<u32>(ends + (rows << 2));
      for (let entry = <usize>load<u32>(ends); entry < end; entry += 8) {
        const listed = load<u64>(entry);
        const bucketEnd = bucketEnds + (<u32>listed / ROW << 2);
        const place = load<u32>(bucketEnd);
        store<u64>(place, (listed & 0xffffffff00000000) | delta);
        store<u32>(bucketEnd, place + 8);
      }
    }
  }
  let last = <usize>load<u32>(bucketEnds + (size << 2));
  for (let row: u32 = 0; row < rows; row++, last += 8) {
    store<u32>(last, row * deltaStride);
    store<f32>(last, 1, 4);
  }
  store<u32>(bucketEnds + (size << 2), <u32>last);
}
