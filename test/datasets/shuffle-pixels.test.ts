import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { pixelOrder, shufflePixels } from '../../src/datasets/shuffle-pixels.ts';

const seeds = fc.integer({ min: 1, max: 9999 });

describe('the same shuffle for every image', () => {
  it('puts each of the 784 pixels at one place, the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const order = pixelOrder(seed);
        expect(Array.from(order).sort((a, b) => a - b)).toEqual(Array.from(Array(784).keys()));
        expect(pixelOrder(seed)).toEqual(order);
      }),
      { numRuns: 20 },
    );
    expect(pixelOrder(1)).not.toEqual(pixelOrder(2));
  });

  it('moves the pixels of all images alike and leaves the images given as they were', () => {
    const images = makeDigits(3, 5).inputs as Uint8Array;
    const before = images.slice();
    const order = pixelOrder(9);
    const shuffled = shufflePixels(images, order);
    expect(images).toEqual(before);
    for (let i = 0; i < images.length; i++) {
      const image = Math.floor(i / 784);
      expect(shuffled[i]).toBe(images[image * 784 + order[i % 784]!]);
    }
  });
});
