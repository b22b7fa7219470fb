import { pixelOrder, shufflePixels } from '../../datasets/shuffle-pixels.ts';
import { memoizeLast } from '../../memoize.ts';
import type { Digits } from '../shared/digit-choice.ts';
import type { MnistExplorerState } from './definition.ts';

type Choice = Pick<MnistExplorerState, 'digit' | 'image' | 'shuffle' | 'seed'>;

export interface Shown {
  readonly pixels: Uint8Array;
  /** The order of its pixels; null for their own. */
  readonly order: Uint16Array | null;
}

/** The image of a state as the network gets it. */
export function shownImage({ digit, image, shuffle, seed }: Choice, digits: Digits): Shown {
  return shownOf(digits, digit, image, shuffle, seed);
}

const shownOf = memoizeLast(
  (digits: Digits, digit: number, image: number, shuffle: boolean, seed: number): Shown => {
    const pixels = digits.image(digit, image - 1);
    const order = shuffle ? pixelOrder(seed) : null;
    return { pixels: order === null ? pixels : shufflePixels(pixels, order), order };
  },
);
