/** The same disorder for every image: what a network that sees a list does not mind. */

import { createRandom } from '../compute/random.ts';
import { imageSide } from './index.ts';

const size = imageSide * imageSide;

/**
 * An order of the pixels, every one equally likely: place i of a shuffled image holds pixel `order[i]`.
 * @param seed same seed, same order, on every machine.
 */
export function pixelOrder(seed: number): Uint16Array {
  const order = Uint16Array.from({ length: size }, (_, i) => i);
  createRandom(seed).shuffle(order);
  return order;
}

/**
 * @param images [count][784]; not changed.
 * @returns new images, each with its pixels in this order.
 */
export function shufflePixels(images: Uint8Array, order: Uint16Array): Uint8Array {
  const shuffled = new Uint8Array(images.length);
  for (let start = 0; start < images.length; start += size) {
    for (let i = 0; i < size; i++) shuffled[start + i] = images[start + order[i]!]!;
  }
  return shuffled;
}
