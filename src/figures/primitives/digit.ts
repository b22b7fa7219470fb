import { makeDigits } from '../../datasets/built-in-digits.ts';

const side = 28;

/** One image of a digit out of the built-in ones, grey levels 0 … 255, row-major 28×28. */
export function builtInDigit(digit: number, seed: number): Uint8Array {
  for (let from = 0; ; from++) {
    const { labels, inputs } = makeDigits(1, seed, from);
    if (labels[0] === digit) return (inputs as Uint8Array).slice(0, side * side);
  }
}

/** Grey levels as shares of full ink. */
export function ink(pixels: ArrayLike<number>): number[] {
  return Array.from(pixels, (value) => value / 255);
}
