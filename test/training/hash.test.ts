import { describe, expect, it } from 'vitest';
import { weightsHash } from '../../src/training/hash.ts';

/** FNV-1a on 64 bits as it is defined, over 32-bit words. */
function defined(words: Iterable<number>): string {
  let hash = 0xcbf29ce484222325n;
  for (const word of words) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(word)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

const layer = (weights: number[], biases: number[]) => ({
  weights: Float32Array.from(weights),
  biases: Float32Array.from(biases),
});

describe('the fingerprint of weights', () => {
  it('is FNV-1a over their bits', () => {
    const { weights, biases } = layer([0.1, -2, 3e9, Number.EPSILON, 0], [-0, 1]);
    const words = [...new Uint32Array(weights.buffer), ...new Uint32Array(biases.buffer)];
    expect(weightsHash([{ weights, biases }])).toBe(defined(words));
  });

  it('changes with the last bit of one weight', () => {
    const one = layer([1, 2], [3]);
    const other = layer([1, 2 + 2 ** -22], [3]);
    expect(weightsHash([one])).not.toBe(weightsHash([other]));
  });

  it('reads only its part of a larger buffer', () => {
    const buffer = Float32Array.from([9, 1, 2, 9]);
    const part = { weights: buffer.subarray(1, 3), biases: new Float32Array(0) };
    expect(weightsHash([part])).toBe(weightsHash([layer([1, 2], [])]));
  });
});
