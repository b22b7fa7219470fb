// ∂L/∂W for one input and one panel of units is summed in registers over the samples in that input's
// bucket, and the optimizer is applied there and then: no array of gradients. Inputs that no sample has lit
// so far have nothing to learn and nothing remembered: they are passed over, which changes no bit.

import { epsilon, keep1, keep2, l1, l2, MOMENTUM, penalize, rate, RMSPROP, SGD, step } from './optimize';
import { ROW } from './panel';
import { multiplyAdd } from './vector';

/** Not an optimizer: adds the gradient to `sums`, for a later part of the same mini-batch. */
@inline const ACCUMULATE = -1;

/** All inputs of one panel, `wide` if it has more than 16 units, and its bias, which no penalty pulls at. */
@inline
function updatePanel(
  kind: i32, wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize, sums: usize,
): void {
  const penalties = l1 != 0 || l2 != 0;
  // Loaded here once, not again for every vector.
  const factor = f32x4.splat(rate), least = f32x4.splat(epsilon);
  const keepMean = f32x4.splat(keep1), keepSquare = f32x4.splat(keep2);
  for (let k: u32 = 0; k <= inputs; k++, w += ROW, m += ROW, v += ROW, sums += ROW) {
    let entry = buckets + k * bucketStride;
    const end = <usize>load<u32>(bucketEnds + (k << 2));
    if (entry == end && load<u8>(alive + k) == 0) continue;
    if (kind != SGD) store<u8>(alive + k, 1);
    let g0 = f32x4.splat(0), g1 = g0, g2 = g0, g3 = g0, g4 = g0, g5 = g0, g6 = g0, g7 = g0;
    if (kind == ACCUMULATE) {
      g0 = v128.load(sums);
      g1 = v128.load(sums, 16);
      g2 = v128.load(sums, 32);
      g3 = v128.load(sums, 48);
      g4 = v128.load(sums, 64);
      g5 = v128.load(sums, 80);
      g6 = v128.load(sums, 96);
      g7 = v128.load(sums, 112);
    }
    // With a branch as in forward.ts, and for the same reason.
    for (; entry < end; entry += 8) {
      const d = deltas + load<u32>(entry), x = v128.load32_splat(entry, 4);
      if (wide) {
        g4 = multiplyAdd(v128.load(d, 64), x, g4);
        g5 = multiplyAdd(v128.load(d, 80), x, g5);
        g6 = multiplyAdd(v128.load(d, 96), x, g6);
        g7 = multiplyAdd(v128.load(d, 112), x, g7);
      }
      g0 = multiplyAdd(v128.load(d), x, g0);
      g1 = multiplyAdd(v128.load(d, 16), x, g1);
      g2 = multiplyAdd(v128.load(d, 32), x, g2);
      g3 = multiplyAdd(v128.load(d, 48), x, g3);
    }
    if (kind == ACCUMULATE) {
      v128.store(sums, g0);
      v128.store(sums, g1, 16);
      v128.store(sums, g2, 32);
      v128.store(sums, g3, 48);
      v128.store(sums, g4, 64);
      v128.store(sums, g5, 80);
      v128.store(sums, g6, 96);
      v128.store(sums, g7, 112);
      continue;
    }
    if (penalties && k != inputs) {
      g0 = penalize(g0, w);
      g1 = penalize(g1, w + 16);
      g2 = penalize(g2, w + 32);
      g3 = penalize(g3, w + 48);
      g4 = penalize(g4, w + 64);
      g5 = penalize(g5, w + 80);
      g6 = penalize(g6, w + 96);
      g7 = penalize(g7, w + 112);
    }
    step(kind, g0, w, m, v, factor, least, keepMean, keepSquare);
    step(kind, g1, w + 16, m + 16, v + 16, factor, least, keepMean, keepSquare);
    step(kind, g2, w + 32, m + 32, v + 32, factor, least, keepMean, keepSquare);
    step(kind, g3, w + 48, m + 48, v + 48, factor, least, keepMean, keepSquare);
    if (!wide) continue;
    step(kind, g4, w + 64, m + 64, v + 64, factor, least, keepMean, keepSquare);
    step(kind, g5, w + 80, m + 80, v + 80, factor, least, keepMean, keepSquare);
    step(kind, g6, w + 96, m + 96, v + 96, factor, least, keepMean, keepSquare);
    step(kind, g7, w + 112, m + 112, v + 112, factor, least, keepMean, keepSquare);
  }
}

// One function per optimizer (Adam is in adam.ts), so that which one it is is known when they are compiled.

export function accumulate(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize, sums: usize,
): void {
  updatePanel(ACCUMULATE, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, 0, 0, 0, sums);
}

export function sgd(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize,
): void {
  updatePanel(SGD, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, 0);
}

export function momentum(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize,
): void {
  updatePanel(MOMENTUM, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, 0);
}

export function rmsprop(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize,
): void {
  updatePanel(RMSPROP, wide, inputs, buckets, bucketStride, bucketEnds, alive, deltas, w, m, v, 0);
}
