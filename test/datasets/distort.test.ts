import { describe, expect, it } from 'vitest';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { distort, noDistortion } from '../../src/datasets/distort.ts';

const images = makeDigits(20, 4).inputs as Uint8Array;

/** Grey level of an image at a place, 0 outside. */
const at = (pixels: Uint8Array, image: number, x: number, y: number) =>
  x < 0 || y < 0 || x > 27 || y > 27 ? 0 : pixels[image * 784 + y * 28 + x]!;

function expectEach(
  changed: Uint8Array,
  source: (x: number, y: number) => [x: number, y: number],
): void {
  let compared = 0;
  for (let image = 0; image < 20; image++) {
    for (let y = 0; y < 28; y++) {
      for (let x = 0; x < 28; x++) {
        const expected = at(images, image, ...source(x, y));
        if (Math.abs(at(changed, image, x, y) - expected) > 1) {
          expect.fail(`image ${image} at ${x}, ${y}: ${at(changed, image, x, y)}, not ${expected}`);
        }
        compared += expected;
      }
    }
  }
  expect(compared).toBeGreaterThan(100_000);
}

describe('distort', () => {
  it('leaves images as they are when nothing is asked for, in a copy', () => {
    const same = distort(images, noDistortion);
    expect(same).toEqual(images);
    expect(same).not.toBe(images);
  });

  it('shifts to the right and down', () => {
    const shifted = distort(images, { ...noDistortion, shiftX: 2, shiftY: 1 });
    expectEach(shifted, (x, y) => [x - 2, y - 1]);
  });

  it('interpolates between pixels', () => {
    const half = distort(images, { ...noDistortion, shiftX: 0.5 });
    for (let x = 1; x < 28; x++) {
      const mean = (at(images, 0, x, 14) + at(images, 0, x - 1, 14)) / 2;
      expect(Math.abs(at(half, 0, x, 14) - mean)).toBeLessThanOrEqual(0.5);
    }
  });

  it('turns clockwise about the middle', () => {
    const turned = distort(images, { ...noDistortion, rotate: 90 });
    // What was above the middle is to the right of it afterwards.
    expectEach(turned, (x, y) => [y, 27 - x]);
    expectEach(distort(images, { ...noDistortion, rotate: 180 }), (x, y) => [27 - x, 27 - y]);
  });

  it('scales about the middle', () => {
    // At a third of the size every pixel but those at the edge is the middle one of three.
    const small = distort(images, { ...noDistortion, scale: 1 / 3 });
    for (let image = 0; image < 20; image++) {
      expect(at(small, image, 13, 13)).toBe(at(images, image, 12, 12));
      expect(at(small, image, 14, 15)).toBe(at(images, image, 15, 18));
    }
  });

  it('moves a slope to where it belongs, however it is turned, scaled and shifted', () => {
    // Interpolation has no error on a slope: 100 + 3 x − 2 y.
    const slope = Uint8Array.from(
      { length: 784 },
      (_, i) => 100 + 3 * (i % 28) - 2 * Math.floor(i / 28),
    );
    for (const [shiftX, shiftY, scale, rotate] of [
      [1.3, -2.2, 1, 0],
      [0, 0, 1.25, 0],
      [0, 0, 0.7, 0],
      [0, 0, 1, 33],
      [-1.5, 2.5, 1.1, -20],
    ] as const) {
      const changed = distort(slope, { shiftX, shiftY, scale, rotate, noise: 0 });
      const [cosine, sine] = [
        Math.cos((rotate * Math.PI) / 180),
        Math.sin((rotate * Math.PI) / 180),
      ];
      let compared = 0;
      for (let i = 0; i < 784; i++) {
        const [x, y] = [(i % 28) - 13.5 - shiftX, Math.floor(i / 28) - 13.5 - shiftY];
        const sourceX = (cosine * x + sine * y) / scale + 13.5;
        const sourceY = (cosine * y - sine * x) / scale + 13.5;
        if (Math.min(sourceX, sourceY) < 0 || Math.max(sourceX, sourceY) > 27) continue;
        compared += 1;
        expect(Math.abs(changed[i]! - (100 + 3 * sourceX - 2 * sourceY))).toBeLessThan(0.51);
      }
      expect(compared).toBeGreaterThan(300);
    }
  });

  it('keeps noisy grey levels from 0 to 255, and gives each image noise of its own', () => {
    const grey = new Uint8Array(3 * 784).fill(250);
    grey.fill(5, 0, 784);
    const noisy = distort(grey, { ...noDistortion, noise: 20 });
    // A third of the noise is beyond the end of the scale.
    const clipped = (value: number, image: number) =>
      noisy.subarray(image * 784, (image + 1) * 784).filter((grey) => grey === value).length / 784;
    for (const share of [clipped(0, 0), clipped(255, 1), clipped(255, 2)]) {
      expect(Math.abs(share - 0.41)).toBeLessThan(0.07);
    }
    expect(noisy.subarray(784, 2 * 784)).not.toEqual(noisy.subarray(2 * 784));
  });

  it('adds noise of the spread asked for, the same for the same seed', () => {
    const grey = new Uint8Array(50 * 784).fill(128);
    const noisy = distort(grey, { ...noDistortion, noise: 20 }, 3);
    const mean = noisy.reduce((sum, value) => sum + value, 0) / noisy.length;
    const variance = noisy.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noisy.length;
    expect(Math.abs(mean - 128)).toBeLessThan(0.5);
    expect(Math.abs(Math.sqrt(variance) - 20)).toBeLessThan(0.4);
    expect(distort(grey, { ...noDistortion, noise: 20 }, 3)).toEqual(noisy);
    expect(distort(grey, { ...noDistortion, noise: 20 }, 4)).not.toEqual(noisy);
  });

  it('refuses numbers that mean nothing', () => {
    expect(() => distort(images, { ...noDistortion, scale: 0 })).toThrow(RangeError);
    expect(() => distort(images, { ...noDistortion, rotate: Number.NaN })).toThrow(RangeError);
  });
});
