// z = W x + b for one panel and one block of inputs. The sums stay in registers while one sample's nonzero inputs go by.
//
// The branch inside the loop is for the V8 of Node 20, which loads everything that is loaded between two branches
// before it computes anything. Eight sums and eight vectors of weights are more than there are registers, and a sum
// that goes through memory at every input makes the loop wait twice as long. What may be left out comes first, or else
// the other half of the weights would be in registers beside it.

import { multiplyAdd } from './vector';

/**
 * Adds to what stands at `sums`, which is the bias for every row (stride 0) or what `outputs` have of the blocks before.
 * The lists go from `begins` to `ends`. `wide` tells that the panel has more than 16 units.
 */
export function forward(
  wide: bool, begins: usize, ends: usize, rows: u32,
  weights: usize, sums: usize, sumStride: u32, outputs: usize, stride: u32,
): void {
  for (let row: u32 = 0; row < rows; row++, begins += 4, ends += 4, sums += sumStride, outputs += stride) {
    let s0 = v128.load(sums), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48);
    let s4 = v128.load(sums, 64), s5 = v128.load(sums, 80), s6 = v128.load(sums, 96), s7 = v128.load(sums, 112);
    const end = <usize>load<u32>(ends);
    for (let entry = <usize>load<u32>(begins); entry < end; entry += 8) {
      const w = weights + load<u32>(entry), x = v128.load32_splat(entry, 4);
      if (wide) {
        s4 = multiplyAdd(v128.load(w, 64), x, s4);
        s5 = multiplyAdd(v128.load(w, 80), x, s5);
        s6 = multiplyAdd(v128.load(w, 96), x, s6);
        s7 = multiplyAdd(v128.load(w, 112), x, s7);
      }
      s0 = multiplyAdd(v128.load(w), x, s0);
      s1 = multiplyAdd(v128.load(w, 16), x, s1);
      s2 = multiplyAdd(v128.load(w, 32), x, s2);
      s3 = multiplyAdd(v128.load(w, 48), x, s3);
    }
    v128.store(outputs, s0);
    v128.store(outputs, s1, 16);
    v128.store(outputs, s2, 32);
    v128.store(outputs, s3, 48);
    v128.store(outputs, s4, 64);
    v128.store(outputs, s5, 80);
    v128.store(outputs, s6, 96);
    v128.store(outputs, s7, 112);
  }
}
