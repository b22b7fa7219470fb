import type { LayerParameters } from '../compute/types.ts';

/**
 * A fingerprint of weights and biases, bit for bit: 64-bit FNV-1a over their float32 words, low
 * word first, in hexadecimal. Equal weights have equal hashes in every browser.
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function weightsHash(parameters: readonly LayerParameters[]): string {
  // The 64-bit product with 2⁴⁰ + 0x1b3, in two halves: BigInt would take seconds.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const { weights, biases } of parameters) {
    for (const values of [weights, biases]) {
      const words = new Uint32Array(values.buffer, values.byteOffset, values.length);
      for (let i = 0; i < words.length; i++) {
        low = (low ^ words[i]!) >>> 0;
        const product = low * 0x1b3;
        const carry = Math.floor(product / 2 ** 32);
        high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
        low = product >>> 0;
      }
    }
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
