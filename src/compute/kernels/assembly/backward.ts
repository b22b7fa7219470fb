// ∂L/∂x = Wᵀ δ, only for the inputs in the row lists. A panel at a time adds its 32 products to four sums per
// listed input; in the end the four are added up.

import { ROW } from './panel';
import { multiplyAdd, sum } from './vector';

/**
 * Adds one panel's products to `sums`, or begins them with these if it is the `first`. `wide` tells that it has more
 * than 16 units; inside the loop, it parts what V8 would otherwise load all at once, as in forward.ts.
 */
export function backward(
  first: bool, wide: bool, lists: usize, listStride: u32, ends: usize, rows: u32,
  weights: usize, deltas: usize, deltaStride: u32, sums: usize, sumStride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, deltas += deltaStride, lists += listStride, sums += sumStride) {
    const d0 = v128.load(deltas), d1 = v128.load(deltas, 16), d2 = v128.load(deltas, 32), d3 = v128.load(deltas, 48);
    const d4 = v128.load(deltas, 64), d5 = v128.load(deltas, 80), d6 = v128.load(deltas, 96), d7 = v128.load(deltas, 112);
    const end = <usize>load<u32>(ends + (row << 2));
    for (let entry = lists, target = sums; entry < end; entry += 8, target += 16) {
      const w = weights + load<u32>(entry);
      let total = f32x4.mul(v128.load(w), d0);
      let odd = f32x4.mul(v128.load(w, 16), d1);
      total = multiplyAdd(v128.load(w, 32), d2, total);
      odd = multiplyAdd(v128.load(w, 48), d3, odd);
      if (wide) {
        total = multiplyAdd(v128.load(w, 64), d4, total);
        odd = multiplyAdd(v128.load(w, 80), d5, odd);
        total = multiplyAdd(v128.load(w, 96), d6, total);
        odd = multiplyAdd(v128.load(w, 112), d7, odd);
      }
      total = f32x4.add(total, odd);
      if (!first) total = f32x4.add(v128.load(target), total);
      v128.store(target, total);
    }
  }
}

/** Brings the sums to the inputs that they belong to. `gradients` starts at 0. */
export function collect(
  lists: usize, listStride: u32, ends: usize, rows: u32, sums: usize, sumStride: u32, gradients: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, lists += listStride, sums += sumStride, gradients += stride) {
    const end = <usize>load<u32>(ends + (row << 2));
    for (let entry = lists, source = sums; entry < end; entry += 8, source += 16) {
      store<f32>(gradients + (load<u32>(entry) / ROW << 2), sum(v128.load(source)));
    }
  }
}
