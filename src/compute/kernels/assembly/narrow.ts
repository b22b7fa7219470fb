// A layer of at most 12 units behind a hidden layer, as the one that tells ten digits apart: three vectors per input.
// To list which of its inputs are not zero takes longer than to compute with all of them. The sums are in the same
// order as in forward.ts, backward.ts and update.ts, and so are the bits.

import { clearPadding } from './outputs';
import { ROW } from './panel';
import { multiplyAdd } from './vector';

/** z = W x + b, for two samples at a time. */
export function narrowForward(
  inputs: usize, inputStride: u32, rows: u32, size: u32, weights: usize, outputs: usize, stride: u32,
): void {
  const bias = weights + size * ROW;
  for (let row: u32 = 0; row < rows; row += 2) {
    // The last of an odd number of samples is its own companion.
    const companion = row + 1 < rows;
    let x = inputs + row * inputStride, y = companion ? x + inputStride : x;
    let a0 = v128.load(bias), a1 = v128.load(bias, 16), a2 = v128.load(bias, 32);
    let b0 = a0, b1 = a1, b2 = a2;
    for (let w = weights; w < bias; w += ROW, x += 4, y += 4) {
      const w0 = v128.load(w), w1 = v128.load(w, 16), w2 = v128.load(w, 32);
      const p = v128.load32_splat(x), q = v128.load32_splat(y);
      a0 = multiplyAdd(w0, p, a0);
      a1 = multiplyAdd(w1, p, a1);
      a2 = multiplyAdd(w2, p, a2);
      b0 = multiplyAdd(w0, q, b0);
      b1 = multiplyAdd(w1, q, b1);
      b2 = multiplyAdd(w2, q, b2);
    }
    const a = outputs + row * stride, b = companion ? a + stride : a;
    v128.store(a, a0);
    v128.store(a, a1, 16);
    v128.store(a, a2, 32);
    v128.store(b, b0);
    v128.store(b, b1, 16);
    v128.store(b, b2, 32);
  }
}

/** The products of one input's weights and δ, summed to four. */
@inline
function products(w: usize, d0: v128, d1: v128, d2: v128): v128 {
  const even = multiplyAdd(v128.load(w, 32), d2, f32x4.mul(v128.load(w), d0));
  return f32x4.add(even, f32x4.mul(v128.load(w, 16), d1));
}

/** Of each of two vectors, the first half plus the second. */
@inline
function halves(a: v128, b: v128): v128 {
  return f32x4.add(v128.shuffle<f32>(a, b, 0, 1, 4, 5), v128.shuffle<f32>(a, b, 2, 3, 6, 7));
}

/** ∂L/∂x = Wᵀ δ, for four inputs at a time; 0 for inputs that are 0 if these are `masked`. */
export function narrowBackward(
  masked: bool, inputs: usize, inputStride: u32, rows: u32, size: u32,
  weights: usize, deltas: usize, stride: u32, gradients: usize, gradientStride: u32,
): void {
  const unmasked = i32x4.splat(masked ? 0 : -1), zero = f32x4.splat(0);
  for (let row: u32 = 0; row < rows; row++, inputs += inputStride, deltas += stride, gradients += gradientStride) {
    const d0 = v128.load(deltas), d1 = v128.load(deltas, 16), d2 = v128.load(deltas, 32);
    let w = weights;
    for (let at: u32 = 0; at < size << 2; at += 16, w += 4 * ROW) {
      const a = halves(products(w, d0, d1, d2), products(w + ROW, d0, d1, d2));
      const b = halves(products(w + 2 * ROW, d0, d1, d2), products(w + 3 * ROW, d0, d1, d2));
      const sums = f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
      const lit = v128.or(f32x4.ne(v128.load(inputs + at), zero), unmasked);
      v128.store(gradients + at, v128.and(sums, lit));
    }
    clearPadding(gradients, size);
  }
}

/** An input that is always 1: that of the bias. */
const one = memory.data<f32>([1]);

/** ∂L/∂W and ∂L/∂b, for two inputs at a time, of which the bias is the last; added to what is there if it `adds`. */
export function narrowGradient(
  adds: bool, inputs: usize, inputStride: u32, rows: u32, size: u32, deltas: usize, stride: u32, gradient: usize,
): void {
  for (let k: u32 = 0; k <= size; k += 2, gradient += 2 * ROW) {
    const p = k < size ? inputs + (k << 2) : one, pStride = k < size ? inputStride : 0;
    const q = k + 1 < size ? inputs + (k << 2) + 4 : one, qStride = k + 1 < size ? inputStride : 0;
    // Past the end if the bias comes without a companion: there is room for it.
    const next = gradient + ROW;
    let a0 = f32x4.splat(0), a1 = a0, a2 = a0, b0 = a0, b1 = a0, b2 = a0;
    if (adds) {
      a0 = v128.load(gradient);
      a1 = v128.load(gradient, 16);
      a2 = v128.load(gradient, 32);
      b0 = v128.load(next);
      b1 = v128.load(next, 16);
      b2 = v128.load(next, 32);
    }
    for (let row: u32 = 0, x = p, y = q, d = deltas; row < rows; row++, x += pStride, y += qStride, d += stride) {
      const d0 = v128.load(d), d1 = v128.load(d, 16), d2 = v128.load(d, 32);
      const xs = v128.load32_splat(x), ys = v128.load32_splat(y);
      a0 = multiplyAdd(d0, xs, a0);
      a1 = multiplyAdd(d1, xs, a1);
      a2 = multiplyAdd(d2, xs, a2);
      b0 = multiplyAdd(d0, ys, b0);
      b1 = multiplyAdd(d1, ys, b1);
      b2 = multiplyAdd(d2, ys, b2);
    }
    v128.store(gradient, a0);
    v128.store(gradient, a1, 16);
    v128.store(gradient, a2, 32);
    v128.store(next, b0);
    v128.store(next, b1, 16);
    v128.store(next, b2, 32);
  }
}
