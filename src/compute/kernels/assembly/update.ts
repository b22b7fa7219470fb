// ∂L/∂W for one input and one panel of units is summed in registers over the samples in that input's
// bucket, and the optimizer is applied there and then: no array of gradients. Inputs that no sample has lit
// so far have nothing to learn and nothing remembered: they are passed over, which changes no bit.

import { ROW } from './panel';
import { multiplyAdd } from './vector';

// Optimizers; `accumulate` keeps the sum for a later part of the same mini-batch.
@inline const ACCUMULATE = 0;
@inline const SGD = 1;
@inline const MOMENTUM = 2;
@inline const RMSPROP = 3;
@inline const ADAM = 4;

let rate: f32 = 0, epsilon: f32 = 0, keep1: f32 = 0, keep2: f32 = 0, l1: f32 = 0, l2: f32 = 0;

/**
 * Means are kept as sums: m ← `keep1` m + g and v ← `keep2` v + g². The factors 1 − `keep` that make means of
 * them, and Adam's bias corrections, are in `rate` and `epsilon`.
 */
export function setOptimizer(newRate: f32, newEpsilon: f32, newKeep1: f32, newKeep2: f32): void {
  rate = newRate;
  epsilon = newEpsilon;
  keep1 = newKeep1;
  keep2 = newKeep2;
}

export function setPenalty(newL1: f32, newL2: f32): void {
  l1 = newL1;
  l2 = newL2;
}

/** Four units of one input: their gradient into `sums`, or their step. */
@inline
function update(
  kind: i32, penalized: bool, g: v128, w: usize, m: usize, v: usize, sums: usize,
  factor: v128, least: v128, keepMean: v128, keepSquare: v128,
): void {
  if (kind == ACCUMULATE) {
    v128.store(sums, g);
    return;
  }
  const value = v128.load(w);
  if (penalized) {
    const sign = v128.or(v128.and(value, i32x4.splat(0x80000000)), f32x4.splat(1));
    const slope = v128.and(sign, f32x4.ne(value, f32x4.splat(0)));
    g = f32x4.add(g, f32x4.add(f32x4.mul(slope, f32x4.splat(l1)), f32x4.mul(value, f32x4.splat(l2))));
  }
  let mean = g;
  if (kind == MOMENTUM || kind == ADAM) {
    mean = multiplyAdd(v128.load(m), keepMean, g);
    v128.store(m, mean);
  }
  let step = f32x4.mul(mean, factor);
  if (kind == RMSPROP || kind == ADAM) {
    const square = multiplyAdd(v128.load(v), keepSquare, f32x4.mul(g, g));
    v128.store(v, square);
    step = f32x4.div(step, f32x4.add(f32x4.sqrt(square), least));
  }
  v128.store(w, f32x4.sub(value, step));
}

/**
 * All inputs of one panel, `wide` if it has more than 16 units, and its bias, which no penalty pulls at. With `sums`,
 * the gradient is there already, except for ACCUMULATE, which adds to it.
 */
@inline
function updatePanel(
  kind: i32, wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize, sums: usize,
): void {
  const penalties = l1 != 0 || l2 != 0;
  const summed = sums != 0;
  // Loaded here once, not again for every vector.
  const factor = f32x4.splat(rate), least = f32x4.splat(epsilon);
  const keepMean = f32x4.splat(keep1), keepSquare = f32x4.splat(keep2);
  for (let k: u32 = 0; k <= inputs; k++, w += ROW, m += ROW, v += ROW, sums += ROW) {
    let entry = buckets + k * bucketStride;
    const end = <usize>load<u32>(bucketEnds + (k << 2));
    if (entry == end && load<u8>(alive + k) == 0) continue;
    if (kind != SGD) store<u8>(alive + k, 1);
    let g0 = f32x4.splat(0), g1 = g0, g2 = g0, g3 = g0, g4 = g0, g5 = g0, g6 = g0, g7 = g0;
    if (summed) {
      g0 = v128.load(sums);
      g1 = v128.load(sums, 16);
      g2 = v128.load(sums, 32);
      g3 = v128.load(sums, 48);
      g4 = v128.load(sums, 64);
      g5 = v128.load(sums, 80);
      g6 = v128.load(sums, 96);
      g7 = v128.load(sums, 112);
      if (kind != ACCUMULATE) entry = end;
    }
    // With branches as in forward.ts, and for the same reason.
    for (; ; entry += 8) {
      const d = deltas + load<u32>(entry), x = v128.load32_splat(entry, 4);
      g0 = multiplyAdd(v128.load(d), x, g0);
      g1 = multiplyAdd(v128.load(d, 16), x, g1);
      g2 = multiplyAdd(v128.load(d, 32), x, g2);
      g3 = multiplyAdd(v128.load(d, 48), x, g3);
      if (entry == end) break;
      if (wide) {
        g4 = multiplyAdd(v128.load(d, 64), x, g4);
        g5 = multiplyAdd(v128.load(d, 80), x, g5);
        g6 = multiplyAdd(v128.load(d, 96), x, g6);
        g7 = multiplyAdd(v128.load(d, 112), x, g7);
      }
    }
    const penalized = penalties && k != inputs;
    update(kind, penalized, g0, w, m, v, sums, factor, least, keepMean, keepSquare);
    update(kind, penalized, g1, w + 16, m + 16, v + 16, sums + 16, factor, least, keepMean, keepSquare);
    update(kind, penalized, g2, w + 32, m + 32, v + 32, sums + 32, factor, least, keepMean, keepSquare);
    update(kind, penalized, g3, w + 48, m + 48, v + 48, sums + 48, factor, least, keepMean, keepSquare);
    if (!wide) continue;
    update(kind, penalized, g4, w + 64, m + 64, v + 64, sums + 64, factor, least, keepMean, keepSquare);
    update(kind, penalized, g5, w + 80, m + 80, v + 80, sums + 80, factor, least, keepMean, keepSquare);
    update(kind, penalized, g6, w + 96, m + 96, v + 96, sums + 96, factor, least, keepMean, keepSquare);
    update(kind, penalized, g7, w + 112, m + 112, v + 112, sums + 112, factor, least, keepMean, keepSquare);
  }
}

// One function per optimizer, so that which one it is is known when they are compiled.

export function accumulate(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize, sums: usize,
): void {
  updatePanel(ACCUMULATE, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, sums);
}

export function sgd(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize, sums: usize,
): void {
  updatePanel(SGD, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, sums);
}

export function momentum(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize, sums: usize,
): void {
  updatePanel(MOMENTUM, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, sums);
}

export function rmsprop(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize, sums: usize,
): void {
  updatePanel(RMSPROP, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, sums);
}

export function adam(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize, sums: usize,
): void {
  updatePanel(ADAM, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, sums);
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
