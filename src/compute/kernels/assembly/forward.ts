// z = W x + b for one panel of output units: 32 wide, or 16 for what is left over. The accumulators stay
// in registers while one sample's nonzero inputs go by. Weights are [inputs + 1][width], the bias last.
//
// One call takes the inputs below `until`, for all rows, so that their weights stay in the nearest cache;
// `cursors` keep each row's place in its list. The first call starts from `bias`, later ones have 0 there.

import { multiplyAdd } from './vector';

export function forward32(
  starts: usize, cursors: usize, rows: u32, until: u32, weights: usize, bias: usize, outputs: usize, stride: u32,
): void {
  const places = bias != 0 ? starts : cursors;
  for (let row: u32 = 0; row < rows; row++, outputs += stride) {
    const first = bias != 0 ? bias : outputs;
    let a0 = v128.load(first), a1 = v128.load(first, 16), a2 = v128.load(first, 32), a3 = v128.load(first, 48);
    let a4 = v128.load(first, 64), a5 = v128.load(first, 80), a6 = v128.load(first, 96), a7 = v128.load(first, 112);
    let entry = <usize>load<u32>(places + (row << 2));
    for (let k = load<u32>(entry); k < until; k = load<u32>(entry)) {
      const w = weights + ((<usize>k) << 7);
      const x = v128.load32_splat(entry, 4);
      a0 = multiplyAdd(v128.load(w), x, a0);
      a1 = multiplyAdd(v128.load(w, 16), x, a1);
      a2 = multiplyAdd(v128.load(w, 32), x, a2);
      a3 = multiplyAdd(v128.load(w, 48), x, a3);
      a4 = multiplyAdd(v128.load(w, 64), x, a4);
      a5 = multiplyAdd(v128.load(w, 80), x, a5);
      a6 = multiplyAdd(v128.load(w, 96), x, a6);
      a7 = multiplyAdd(v128.load(w, 112), x, a7);
      entry += 8;
    }
    store<u32>(cursors + (row << 2), <u32>entry);
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
  starts: usize, cursors: usize, rows: u32, until: u32, weights: usize, bias: usize, outputs: usize, stride: u32,
): void {
  const places = bias != 0 ? starts : cursors;
  for (let row: u32 = 0; row < rows; row++, outputs += stride) {
    const first = bias != 0 ? bias : outputs;
    let a0 = v128.load(first), a1 = v128.load(first, 16), a2 = v128.load(first, 32), a3 = v128.load(first, 48);
    let entry = <usize>load<u32>(places + (row << 2));
    for (let k = load<u32>(entry); k < until; k = load<u32>(entry)) {
      const w = weights + ((<usize>k) << 6);
      const x = v128.load32_splat(entry, 4);
      a0 = multiplyAdd(v128.load(w), x, a0);
      a1 = multiplyAdd(v128.load(w, 16), x, a1);
      a2 = multiplyAdd(v128.load(w, 32), x, a2);
      a3 = multiplyAdd(v128.load(w, 48), x, a3);
      entry += 8;
    }
    store<u32>(cursors + (row << 2), <u32>entry);
    v128.store(outputs, a0);
    v128.store(outputs, a1, 16);
    v128.store(outputs, a2, 32);
    v128.store(outputs, a3, 48);
  }
}
