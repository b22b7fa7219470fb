// ∂L/∂W for one input and one panel of units is summed in registers over the samples in that input's
// bucket, and the optimizer is applied there and then: no array of gradients. Inputs that no sample has lit
// so far have nothing to learn and nothing remembered: they are passed over, which changes no bit.

import { multiplyAdd, reciprocal } from './vector';

// Optimizers; `accumulate` keeps the sum for a later part of the same mini-batch.
@inline const ACCUMULATE = 0;
@inline const SGD = 1;
@inline const MOMENTUM = 2;
@inline const RMSPROP = 3;
@inline const ADAM = 4;

let rate: f32 = 0, epsilon: f32 = 0, l1: f32 = 0, l2: f32 = 0;
let keep1: f32 = 0, take1: f32 = 0, keep2: f32 = 0, take2: f32 = 0;

/**
 * For Adam, `rate` and `epsilon` have the bias corrections folded in. `take` is 1 − `keep`, which float32
 * could not tell exactly from `keep`.
 */
export function setOptimizer(
  newRate: f32, newEpsilon: f32, newKeep1: f32, newTake1: f32, newKeep2: f32, newTake2: f32,
): void {
  rate = newRate;
  epsilon = newEpsilon;
  keep1 = newKeep1;
  take1 = newTake1;
  keep2 = newKeep2;
  take2 = newTake2;
}

export function setPenalty(newL1: f32, newL2: f32): void {
  l1 = newL1;
  l2 = newL2;
}

@inline
function update(kind: i32, penalized: bool, g: v128, w: usize, m: usize, v: usize): void {
  if (kind == ACCUMULATE) {
    v128.store(m, g);
    return;
  }
  let value = v128.load(w);
  if (penalized) {
    const sign = v128.or(v128.and(value, i32x4.splat(0x80000000)), f32x4.splat(1));
    const slope = v128.and(sign, f32x4.ne(value, f32x4.splat(0)));
    g = f32x4.add(g, f32x4.add(f32x4.mul(slope, f32x4.splat(l1)), f32x4.mul(value, f32x4.splat(l2))));
  }
  if (kind == SGD) {
    value = f32x4.sub(value, f32x4.mul(g, f32x4.splat(rate)));
  } else if (kind == MOMENTUM) {
    const velocity = multiplyAdd(v128.load(m), f32x4.splat(keep1), g);
    v128.store(m, velocity);
    value = f32x4.sub(value, f32x4.mul(velocity, f32x4.splat(rate)));
  } else if (kind == RMSPROP) {
    const square = multiplyAdd(
      v128.load(v), f32x4.splat(keep2), f32x4.mul(f32x4.mul(g, g), f32x4.splat(take2)),
    );
    v128.store(v, square);
    const root = f32x4.add(f32x4.sqrt(square), f32x4.splat(epsilon));
    value = f32x4.sub(value, f32x4.mul(f32x4.mul(g, f32x4.splat(rate)), reciprocal(root)));
  } else {
    const mean = multiplyAdd(v128.load(m), f32x4.splat(keep1), f32x4.mul(g, f32x4.splat(take1)));
    const square = multiplyAdd(
      v128.load(v), f32x4.splat(keep2), f32x4.mul(f32x4.mul(g, g), f32x4.splat(take2)),
    );
    v128.store(m, mean);
    v128.store(v, square);
    const root = f32x4.add(f32x4.sqrt(square), f32x4.splat(epsilon));
    value = f32x4.sub(value, f32x4.mul(f32x4.mul(mean, f32x4.splat(rate)), reciprocal(root)));
  }
  v128.store(w, value);
}

@inline
function panel32(
  kind: i32, penalized: bool, from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  for (let k = from; k < to; k++) {
    const n = load<u32>(counts + (k << 2));
    if (n == 0 && load<u8>(alive + k) == 0) continue;
    if (kind != SGD) store<u8>(alive + k, 1);
    const row = (<usize>k) << 7;
    let g0 = f32x4.splat(0), g1 = g0, g2 = g0, g3 = g0, g4 = g0, g5 = g0, g6 = g0, g7 = g0;
    if (sums != 0) {
      const s = sums + row;
      g0 = v128.load(s);
      g1 = v128.load(s, 16);
      g2 = v128.load(s, 32);
      g3 = v128.load(s, 48);
      g4 = v128.load(s, 64);
      g5 = v128.load(s, 80);
      g6 = v128.load(s, 96);
      g7 = v128.load(s, 112);
    }
    let entry = buckets + k * bucketStride;
    for (const end = entry + (n << 3); entry < end; entry += 8) {
      const d = deltas + load<u32>(entry);
      const x = v128.load32_splat(entry, 4);
      g0 = multiplyAdd(v128.load(d), x, g0);
      g1 = multiplyAdd(v128.load(d, 16), x, g1);
      g2 = multiplyAdd(v128.load(d, 32), x, g2);
      g3 = multiplyAdd(v128.load(d, 48), x, g3);
      g4 = multiplyAdd(v128.load(d, 64), x, g4);
      g5 = multiplyAdd(v128.load(d, 80), x, g5);
      g6 = multiplyAdd(v128.load(d, 96), x, g6);
      g7 = multiplyAdd(v128.load(d, 112), x, g7);
    }
    update(kind, penalized, g0, w + row, m + row, v + row);
    update(kind, penalized, g1, w + row + 16, m + row + 16, v + row + 16);
    update(kind, penalized, g2, w + row + 32, m + row + 32, v + row + 32);
    update(kind, penalized, g3, w + row + 48, m + row + 48, v + row + 48);
    update(kind, penalized, g4, w + row + 64, m + row + 64, v + row + 64);
    update(kind, penalized, g5, w + row + 80, m + row + 80, v + row + 80);
    update(kind, penalized, g6, w + row + 96, m + row + 96, v + row + 96);
    update(kind, penalized, g7, w + row + 112, m + row + 112, v + row + 112);
  }
}

@inline
function panel16(
  kind: i32, penalized: bool, from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  for (let k = from; k < to; k++) {
    const n = load<u32>(counts + (k << 2));
    if (n == 0 && load<u8>(alive + k) == 0) continue;
    if (kind != SGD) store<u8>(alive + k, 1);
    const row = (<usize>k) << 6;
    let g0 = f32x4.splat(0), g1 = g0, g2 = g0, g3 = g0;
    if (sums != 0) {
      const s = sums + row;
      g0 = v128.load(s);
      g1 = v128.load(s, 16);
      g2 = v128.load(s, 32);
      g3 = v128.load(s, 48);
    }
    let entry = buckets + k * bucketStride;
    for (const end = entry + (n << 3); entry < end; entry += 8) {
      const d = deltas + load<u32>(entry);
      const x = v128.load32_splat(entry, 4);
      g0 = multiplyAdd(v128.load(d), x, g0);
      g1 = multiplyAdd(v128.load(d, 16), x, g1);
      g2 = multiplyAdd(v128.load(d, 32), x, g2);
      g3 = multiplyAdd(v128.load(d, 48), x, g3);
    }
    update(kind, penalized, g0, w + row, m + row, v + row);
    update(kind, penalized, g1, w + row + 16, m + row + 16, v + row + 16);
    update(kind, penalized, g2, w + row + 32, m + row + 32, v + row + 32);
    update(kind, penalized, g3, w + row + 48, m + row + 48, v + row + 48);
  }
}

/** Calls the code made for this optimizer, width and penalty: they are constants in each. */
export function updatePanel(
  kind: i32, width: u32, penalized: bool, from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32,
  alive: usize, deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  if (width == 32) {
    if (kind == ACCUMULATE) accumulate32(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == SGD && !penalized) sgd32(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == SGD && penalized) sgd32Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == MOMENTUM && !penalized) momentum32(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == MOMENTUM && penalized) momentum32Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == RMSPROP && !penalized) rmsprop32(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == RMSPROP && penalized) rmsprop32Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == ADAM && !penalized) adam32(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == ADAM && penalized) adam32Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
  }
  if (width == 16) {
    if (kind == ACCUMULATE) accumulate16(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == SGD && !penalized) sgd16(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == SGD && penalized) sgd16Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == MOMENTUM && !penalized) momentum16(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == MOMENTUM && penalized) momentum16Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == RMSPROP && !penalized) rmsprop16(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == RMSPROP && penalized) rmsprop16Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == ADAM && !penalized) adam16(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
    if (kind == ADAM && penalized) adam16Penalized(from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
  }
}

function accumulate32(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(ACCUMULATE, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function sgd32(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(SGD, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function sgd32Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(SGD, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function momentum32(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(MOMENTUM, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function momentum32Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(MOMENTUM, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function rmsprop32(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(RMSPROP, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function rmsprop32Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(RMSPROP, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function adam32(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(ADAM, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function adam32Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel32(ADAM, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function accumulate16(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(ACCUMULATE, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function sgd16(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(SGD, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function sgd16Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(SGD, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function momentum16(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(MOMENTUM, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function momentum16Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(MOMENTUM, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function rmsprop16(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(RMSPROP, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function rmsprop16Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(RMSPROP, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function adam16(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(ADAM, false, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

function adam16Penalized(
  from: u32, to: u32, counts: usize, buckets: usize, bucketStride: u32, alive: usize,
  deltas: usize, w: usize, m: usize, v: usize, sums: usize,
): void {
  panel16(ADAM, true, from, to, counts, buckets, bucketStride, alive, deltas, w, m, v, sums);
}

/**
 * Sets to 0 what is too small to matter. Left alone, it decays into numbers so small that processors
 * handle them a hundred times slower.
 */
export function flush(values: usize, bytes: usize, smallest: f32): void {
  for (const end = values + bytes; values < end; values += 16) {
    const value = v128.load(values);
    v128.store(values, v128.and(value, f32x4.ge(f32x4.abs(value), f32x4.splat(smallest))));
  }
}
