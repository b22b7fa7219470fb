// ∂L/∂x = Wᵀ δ, one panel of δ at a time, only for the inputs in the row lists. `gradients` starts at 0.

import { multiplyAdd, sum } from './vector';

export function backward(
  lists: usize, listStride: u32, ends: usize, rows: u32, weights: usize, deltas: usize, deltaStride: u32, gradients: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, deltas += deltaStride, gradients += stride, lists += listStride) {
    const d0 = v128.load(deltas), d1 = v128.load(deltas, 16), d2 = v128.load(deltas, 32), d3 = v128.load(deltas, 48);
    const end = <usize>load<u32>(ends + (row << 2));
    for (let entry = lists; entry < end; entry += 8) {
      const offset = <usize>load<u32>(entry);
      const w = weights + offset;
      let even = f32x4.mul(v128.load(w), d0);
      let odd = f32x4.mul(v128.load(w, 16), d1);
      even = multiplyAdd(v128.load(w, 32), d2, even);
      odd = multiplyAdd(v128.load(w, 48), d3, odd);
      const target = gradients + (offset >> 5);
      store<f32>(target, load<f32>(target) + sum(f32x4.add(even, odd)));
    }
  }
}
