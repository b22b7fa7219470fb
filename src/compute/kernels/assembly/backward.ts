// ∂L/∂x = Wᵀ δ, only for the inputs in the row lists. A panel at a time adds its 32 products to four sums per
// listed input, which are at twice the distance from `sums` that its entry has from `lists`; in the end the four are
// added up. Blocks go from `begins` to `ends`.

import { ROW } from './panel';
import { multiplyAdd, sum } from './vector';

/**
 * Adds one panel's products to `sums`, or begins them with these if it is the `first`. `wide` tells that it has more
 * than 16 units; inside the loop, it parts what V8 would otherwise load all at once, as in forward.ts.
 */
export function backward(
  first: bool, wide: bool, begins: usize, ends: usize, rows: u32,
  weights: usize, deltas: usize, deltaStride: u32, lists: usize, sums: usize,
): void {
  for (let row: u32 = 0; row < rows; row++, begins += 4, ends += 4, deltas += deltaStride) {
    const d0 = v128.load(deltas), d1 = v128.load(deltas, 16), d2 = v128.load(deltas, 32), d3 = v128.load(deltas, 48);
    const d4 = v128.load(deltas, 64), d5 = v128.load(deltas, 80), d6 = v128.load(deltas, 96), d7 = v128.load(deltas, 112);
    const end = <usize>load<u32>(ends);
    let entry = <usize>load<u32>(begins);
    for (let target = sums + ((entry - lists) << 1); entry < end; entry += 8, target += 16) {
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
  begins: usize, ends: usize, rows: u32, lists: usize, sums: usize, gradients: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, begins += 4, ends += 4, gradients += stride) {
    const end = <usize>load<u32>(ends);
    let entry = <usize>load<u32>(begins);
    for (let source = sums + ((entry - lists) << 1); entry < end; entry += 8, source += 16) {
      store<f32>(gradients + (load<u32>(entry) / ROW << 2), sum(v128.load(source)));
    }
  }
}
