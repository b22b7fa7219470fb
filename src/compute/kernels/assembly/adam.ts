// Adam, as in update.ts, but in two halves. The root and the division that every weight needs keep one unit of the
// processor busy while all others could go on. So an input first remembers: its m and v are brought up to date. Its
// weights wait, and are moved four at a time while the gradient of the next input is summed.

import { epsilon, keep1, keep2, l1, l2, penalize, rate } from './optimize';
import { ROW } from './panel';
import { multiplyAdd } from './vector';

/** `rate` and `epsilon`, four times each: in memory, for the sums need the registers. */
const factors = memory.data(32, 16);

/**
 * m and v of eight weights, with their gradients g and h. Returns the v of the first four. Pairs of vectors are stored
 * side by side: a V8 that computes with vectors twice as long where it finds such pairs, does so here.
 */
@inline
function remember(g: v128, h: v128, m: usize, v: usize, keepMean: v128, keepSquare: v128): v128 {
  const mean0 = multiplyAdd(v128.load(m), keepMean, g);
  const mean1 = multiplyAdd(v128.load(m, 16), keepMean, h);
  v128.store(m, mean0);
  v128.store(m, mean1, 16);
  const square0 = multiplyAdd(v128.load(v), keepSquare, f32x4.mul(g, g));
  const square1 = multiplyAdd(v128.load(v, 16), keepSquare, f32x4.mul(h, h));
  v128.store(v, square0);
  v128.store(v, square1, 16);
  return square0;
}

/** Moves four weights. `root` is that of their v, taken earlier so that the division need not wait for it. */
@inline
function move(w: usize, m: usize, root: v128): void {
  const change = f32x4.mul(v128.load(m), v128.load(factors));
  const scale = f32x4.add(root, v128.load(factors, 16));
  v128.store(w, f32x4.sub(v128.load(w), f32x4.div(change, scale)));
}

/** Moves the weights from `w` to `end`. `mean` and `square` are how far behind them their m and v are. */
@inline
function moveAll(w: usize, end: usize, mean: usize, square: usize): void {
  for (; w < end; w += 16) move(w, w + mean, f32x4.sqrt(v128.load(w + square)));
}

/** All inputs of one panel, `wide` if it has more than 16 units, and its bias, which no penalty pulls at. */
export function adam(
  wide: bool, inputs: u32, buckets: usize, bucketStride: u32, bucketEnds: usize, alive: usize, deltas: usize,
  w: usize, m: usize, v: usize,
): void {
  const penalties = l1 != 0 || l2 != 0;
  const mean = m - w, square = v - w;
  const bytes: usize = wide ? ROW : ROW / 2;
  v128.store(factors, f32x4.splat(rate));
  v128.store(factors, f32x4.splat(epsilon), 16);
  // The weights from `waiting` to `ready` are yet to be moved.
  let waiting: usize = 0, ready: usize = 0, root = f32x4.splat(0);
  for (let k: u32 = 0; k <= inputs; k++, w += ROW) {
    let entry = buckets + k * bucketStride;
    const end = <usize>load<u32>(bucketEnds + (k << 2));
    if (entry == end && load<u8>(alive + k) == 0) continue;
    store<u8>(alive + k, 1);
    let g0 = f32x4.splat(0), g1 = g0, g2 = g0, g3 = g0, g4 = g0, g5 = g0, g6 = g0, g7 = g0;
    // An entry for every four weights that wait, as long as there are both. With a branch as in forward.ts.
    for (const enough = min(end, entry + ((ready - waiting) >> 1)); entry < enough; entry += 8) {
      move(waiting, waiting + mean, root);
      waiting += 16;
      root = f32x4.sqrt(v128.load(waiting + square));
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
    moveAll(waiting, ready, mean, square);
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
    m = w + mean;
    v = w + square;
    const keepMean = f32x4.splat(keep1), keepSquare = f32x4.splat(keep2);
    root = f32x4.sqrt(remember(g0, g1, m, v, keepMean, keepSquare));
    remember(g2, g3, m + 32, v + 32, keepMean, keepSquare);
    if (wide) {
      remember(g4, g5, m + 64, v + 64, keepMean, keepSquare);
      remember(g6, g7, m + 96, v + 96, keepMean, keepSquare);
    }
    waiting = w;
    ready = w + bytes;
  }
  moveAll(waiting, ready, mean, square);
}
