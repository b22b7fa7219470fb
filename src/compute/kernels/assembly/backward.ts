// ∂L/∂x = Wᵀ δ, one panel of δ at a time, only for the inputs in the row lists. `gradients` starts at 0.
// In parts, as the forward pass: a call takes the inputs from where `places` stand to `until`.

import { multiplyAdd, sum } from './vector';

export function backward32(
  places: usize, cursors: usize, rows: u32, until: u32, weights: usize, deltas: usize, deltaStride: u32, gradients: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, deltas += deltaStride, gradients += stride) {
    const d0 = v128.load(deltas), d1 = v128.load(deltas, 16), d2 = v128.load(deltas, 32), d3 = v128.load(deltas, 48);
    const d4 = v128.load(deltas, 64), d5 = v128.load(deltas, 80), d6 = v128.load(deltas, 96), d7 = v128.load(deltas, 112);
    let entry = <usize>load<u32>(places + (row << 2));
    for (let k = load<u32>(entry); k < until; k = load<u32>(entry)) {
      const w = weights + ((<usize>k) << 7);
      let even = f32x4.mul(v128.load(w), d0);
      let odd = f32x4.mul(v128.load(w, 16), d1);
      even = multiplyAdd(v128.load(w, 32), d2, even);
      odd = multiplyAdd(v128.load(w, 48), d3, odd);
      even = multiplyAdd(v128.load(w, 64), d4, even);
      odd = multiplyAdd(v128.load(w, 80), d5, odd);
      even = multiplyAdd(v128.load(w, 96), d6, even);
      odd = multiplyAdd(v128.load(w, 112), d7, odd);
      const target = gradients + ((<usize>k) << 2);
      store<f32>(target, load<f32>(target) + sum(f32x4.add(even, odd)));
      entry += 8;
    }
    store<u32>(cursors + (row << 2), <u32>entry);
  }
}

export function backward16(
  places: usize, cursors: usize, rows: u32, until: u32, weights: usize, deltas: usize, deltaStride: u32, gradients: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, deltas += deltaStride, gradients += stride) {
    const d0 = v128.load(deltas), d1 = v128.load(deltas, 16), d2 = v128.load(deltas, 32), d3 = v128.load(deltas, 48);
    let entry = <usize>load<u32>(places + (row << 2));
    for (let k = load<u32>(entry); k < until; k = load<u32>(entry)) {
      const w = weights + ((<usize>k) << 6);
      let even = f32x4.mul(v128.load(w), d0);
      let odd = f32x4.mul(v128.load(w, 16), d1);
      even = multiplyAdd(v128.load(w, 32), d2, even);
      odd = multiplyAdd(v128.load(w, 48), d3, odd);
      const target = gradients + ((<usize>k) << 2);
      store<f32>(target, load<f32>(target) + sum(f32x4.add(even, odd)));
      entry += 8;
    }
    store<u32>(cursors + (row << 2), <u32>entry);
  }
}
