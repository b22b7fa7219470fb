// z = W x + b for one panel of output units: 32 wide, or 16 for what is left over. The accumulators stay
// in registers while one sample's nonzero inputs go by. Weights are [inputs + 1][width], the bias last.

import { multiplyAdd } from './vector';

export function forward32(
  starts: usize, rows: u32, weights: usize, bias: usize, outputs: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, outputs += stride) {
    let a0 = v128.load(bias), a1 = v128.load(bias, 16), a2 = v128.load(bias, 32), a3 = v128.load(bias, 48);
    let a4 = v128.load(bias, 64), a5 = v128.load(bias, 80), a6 = v128.load(bias, 96), a7 = v128.load(bias, 112);
    const end = <usize>load<u32>(starts + (row << 2), 4);
    for (let entry = <usize>load<u32>(starts + (row << 2)); entry < end; entry += 8) {
      const w = weights + ((<usize>load<u32>(entry)) << 7);
      const x = v128.load32_splat(entry, 4);
      a0 = multiplyAdd(v128.load(w), x, a0);
      a1 = multiplyAdd(v128.load(w, 16), x, a1);
      a2 = multiplyAdd(v128.load(w, 32), x, a2);
      a3 = multiplyAdd(v128.load(w, 48), x, a3);
      a4 = multiplyAdd(v128.load(w, 64), x, a4);
      a5 = multiplyAdd(v128.load(w, 80), x, a5);
      a6 = multiplyAdd(v128.load(w, 96), x, a6);
      a7 = multiplyAdd(v128.load(w, 112), x, a7);
    }
    v128.store(outputs, a0);
    v128.store(outputs, a1, 16);
    v128.store(outputs, a2, 32);
    v128.store(outputs, a3, 48);
    v128.store(outputs, a4, 64);
    v128.store(outputs, a5, 80);
    v128.store(outputs, a6, 96);
    v128.store(outputs, a7, 112);
  }
}

export function forward16(
  starts: usize, rows: u32, weights: usize, bias: usize, outputs: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, outputs += stride) {
    let a0 = v128.load(bias), a1 = v128.load(bias, 16), a2 = v128.load(bias, 32), a3 = v128.load(bias, 48);
    const end = <usize>load<u32>(starts + (row << 2), 4);
    for (let entry = <usize>load<u32>(starts + (row << 2)); entry < end; entry += 8) {
      const w = weights + ((<usize>load<u32>(entry)) << 6);
      const x = v128.load32_splat(entry, 4);
      a0 = multiplyAdd(v128.load(w), x, a0);
      a1 = multiplyAdd(v128.load(w, 16), x, a1);
      a2 = multiplyAdd(v128.load(w, 32), x, a2);
      a3 = multiplyAdd(v128.load(w, 48), x, a3);
    }
    v128.store(outputs, a0);
    v128.store(outputs, a1, 16);
    v128.store(outputs, a2, 32);
    v128.store(outputs, a3, 48);
  }
}
