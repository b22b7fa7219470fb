import { useMemo } from 'preact/hooks';
import { pixelOrder, shufflePixels } from '../../src/datasets/shuffle-pixels.ts';
import type { Digits } from '../shared/digits/digits.ts';
import type { MnistExplorerState } from './definition.ts';

type Shown = Pick<MnistExplorerState, 'digit' | 'image' | 'shuffle' | 'seed'>;

/** The image of a state as the network gets it, and the order of its pixels; null for their own. */
export function shownImage({ digit, image, shuffle, seed }: Shown, digits: Digits) {
  const pixels = digits.image(digit, image - 1);
  const order = shuffle ? pixelOrder(seed) : null;
  return { pixels: order === null ? pixels : shufflePixels(pixels, order), order };
}

export function useShownImage({ digit, image, shuffle, seed }: Shown, digits: Digits | null) {
  return useMemo(
    () => (digits === null ? null : shownImage({ digit, image, shuffle, seed }, digits)),
    [digits, digit, image, shuffle, seed],
  );
}
