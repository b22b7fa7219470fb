import { describe, expect, it } from 'vitest';
import type { Spoiling } from '../../src/training/protocol.ts';
import { spoil } from '../../src/training/spoil.ts';
import { barImages } from './support.ts';

const unspoiled: Spoiling = { shiftX: 0, shiftY: 0, scale: 1, rotate: 0, noise: 0 };
const pixels = barImages(3, 7).inputs as Uint8Array;
const at = (image: Uint8Array, x: number, y: number) => image[y * 28 + x];

/** One bright pixel in the second of two images. */
function dot(x: number, y: number): Uint8Array {
  const images = new Uint8Array(2 * 784);
  images[784 + y * 28 + x] = 200;
  return images;
}
const second = (images: Uint8Array) => images.subarray(784);

describe('spoiling test images', () => {
  it('changes nothing when nothing is to be spoiled', () => {
    expect(spoil(pixels, unspoiled)).toEqual(pixels);
  });

  it('moves by whole pixels exactly, and what leaves the image is gone', () => {
    const moved = second(spoil(dot(10, 20), { ...unspoiled, shiftX: 3, shiftY: -2 }));
    expect(at(moved, 13, 18)).toBe(200);
    expect(moved.reduce((sum, value) => sum + value, 0)).toBe(200);
    expect(spoil(dot(26, 20), { ...unspoiled, shiftX: 3 }).every((value) => value === 0)).toBe(
      true,
    );
  });

  it('moves by half a pixel by sharing between two', () => {
    const moved = second(spoil(dot(10, 20), { ...unspoiled, shiftX: 0.5 }));
    expect([at(moved, 10, 20), at(moved, 11, 20)]).toEqual([100, 100]);
  });

  it('turns clockwise about the middle: from the top to the right', () => {
    const turned = second(spoil(dot(13, 3), { ...unspoiled, rotate: 90 }));
    expect(at(turned, 24, 13)).toBe(200);
  });

  it('makes smaller towards the middle, and larger away from it', () => {
    const whole = new Uint8Array(784).fill(255);
    const half = spoil(whole, { ...unspoiled, scale: 0.5 });
    expect(at(half, 14, 14)).toBe(255);
    expect(at(half, 4, 14)).toBe(0);
    const larger = second(spoil(dot(20, 13), { ...unspoiled, scale: 1.5 }));
    const brightest = larger.indexOf(Math.max(...larger)) % 28;
    expect(brightest).toBe(23);
  });

  it('adds noise of the deviation asked for, always the same', () => {
    const grey = new Uint8Array(784 * 20).fill(128);
    const noisy = spoil(grey, { ...unspoiled, noise: 20 });
    expect(spoil(grey, { ...unspoiled, noise: 20 })).toEqual(noisy);
    const mean = noisy.reduce((sum, value) => sum + value, 0) / noisy.length;
    const variance = noisy.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noisy.length;
    expect(mean).toBeCloseTo(128, 0);
    expect(Math.sqrt(variance)).toBeGreaterThan(19);
    expect(Math.sqrt(variance)).toBeLessThan(21);
  });
});
