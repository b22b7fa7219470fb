// The optimizers: what four weights of one input do, given their gradient.

import { multiplyAdd } from './vector';

@inline export const SGD = 0;
@inline export const MOMENTUM = 1;
@inline export const RMSPROP = 2;
@inline export const ADAM = 3;

export let rate: f32 = 0, epsilon: f32 = 0, keep1: f32 = 0, keep2: f32 = 0, l1: f32 = 0, l2: f32 = 0;

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

/** Adds to the gradient g of four weights that of their penalty. */
@inline
export function penalize(g: v128, w: usize): v128 {
  const value = v128.load(w);
  const sign = v128.or(v128.and(value, i32x4.splat(0x80000000)), f32x4.splat(1));
  const slope = v128.and(sign, f32x4.ne(value, f32x4.splat(0)));
  return f32x4.add(g, f32x4.add(f32x4.mul(slope, f32x4.splat(l1)), f32x4.mul(value, f32x4.splat(l2))));
}

/** Moves four weights against their gradient g. The last four are `rate`, `epsilon`, `keep1`, `keep2`, four times each. */
@inline
export function step(
  kind: i32, g: v128, w: usize, m: usize, v: usize, factor: v128, least: v128, keepMean: v128, keepSquare: v128,
): void {
  const value = v128.load(w);
  let mean = g;
  if (kind == MOMENTUM || kind == ADAM) {
    mean = multiplyAdd(v128.load(m), keepMean, g);
    v128.store(m, mean);
  }
  let change = f32x4.mul(mean, factor);
  if (kind == RMSPROP || kind == ADAM) {
    const square = multiplyAdd(v128.load(v), keepSquare, f32x4.mul(g, g));
    v128.store(v, square);
    change = f32x4.div(change, f32x4.add(f32x4.sqrt(square), least));
  }
  v128.store(w, f32x4.sub(value, change));
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
