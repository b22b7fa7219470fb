import { log } from './math.ts';

/** A stream of random numbers that depends on nothing but its seed. */
export interface Random {
  /** From 0 (possible) to 1 (not), evenly spread. */
  uniform(): number;
  /** A whole number from 0 to `count` − 1. */
  integer(count: number): number;
  /** Mean 0, standard deviation 1, bell-shaped. */
  normal(): number;
  /** Shuffles in place, every order equally likely (Fisher and Yates). */
  shuffle(items: ShuffleItems): void;
}

interface ShuffleItems {
  readonly length: number;
  [index: number]: unknown;
}

/**
 * Same seed and stream, same numbers, on every machine.
 * @param seed a whole number from 0 to 2⁵³ − 1.
 * @param stream keeps apart what should not share numbers: initial weights, order of samples…
 * @throws RangeError if the seed is not such a number.
 */
export function createRandom(seed: number, stream = 0): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`The seed must be a whole number from 0 to 2⁵³ − 1, not ${seed}.`);
  }
  const next = xoshiro128(seed, stream);
  const uniform = () => next() / 2 ** 32;
  const integer = (count: number) => Math.floor(uniform() * count);
  let spare: number | null = null;

  return {
    uniform,
    integer,

    normal() {
      if (spare !== null) {
        const value = spare;
        spare = null;
        return value;
      }
      // Marsaglia's polar method: needs no sine, which engines round differently.
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const square = u * u + v * v;
        if (square >= 1 || square === 0) continue;
        const scale = Math.sqrt((-2 * log(square)) / square);
        spare = v * scale;
        return u * scale;
      }
    },

    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        const kept = items[i];
        items[i] = items[j];
        items[j] = kept;
      }
    },
  };
}

/** xoshiro128** by Blackman and Vigna (https://prng.di.unimi.it), seeded through splitmix32. */
function xoshiro128(seed: number, stream: number): () => number {
  let mix = (seed >>> 0) ^ Math.imul(Math.floor(seed / 2 ** 32), 0x85ebca6b);
  mix = (mix + Math.imul(stream, 0xc2b2ae35)) | 0;
  const splitmix = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let d = splitmix();
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  };
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}
