import { createRandom } from '../compute/random.ts';
import { imageSide } from '../datasets/index.ts';
import type { Spoiling } from './protocol.ts';

const pixelCount = imageSide * imageSide;
const centre = (imageSide - 1) / 2;
const noiseTableSize = 2 ** 16;

/**
 * Spoiled copies of grey images [count][784]: scaled and turned about the middle, then moved, read
 * between pixels by bilinear interpolation, background outside; then noise. The noise of an image is
 * always the same, so that only the sliders change what is read.
 */
export function spoil(pixels: Uint8Array, spoiling: Spoiling): Uint8Array {
  const moved = transform(pixels, spoiling);
  return spoiling.noise > 0 ? addNoise(moved, spoiling.noise) : moved;
}

function transform(pixels: Uint8Array, { shiftX, shiftY, scale, rotate }: Spoiling): Uint8Array {
  const angle = (rotate * Math.PI) / 180;
  const cos = Math.cos(angle) / scale;
  const sin = Math.sin(angle) / scale;
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < imageSide; y++) {
    for (let x = 0; x < imageSide; x++) {
      // Where this pixel's value comes from: the inverse of move ∘ turn ∘ scale.
      const dx = x - centre - shiftX;
      const dy = y - centre - shiftY;
      const sourceX = cos * dx + sin * dy + centre;
      const sourceY = -sin * dx + cos * dy + centre;
      readBetween(pixels, result, y * imageSide + x, sourceX, sourceY);
    }
  }
  return result;
}

/** Sets pixel `target` of every image to its value at (x, y), the mean of the four pixels around. */
function readBetween(
  pixels: Uint8Array,
  result: Uint8Array,
  target: number,
  x: number,
  y: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const below = y - top;
  const corners = [
    [left, top, (1 - right) * (1 - below)],
    [left + 1, top, right * (1 - below)],
    [left, top + 1, (1 - right) * below],
    [left + 1, top + 1, right * below],
  ] as const;
  const [a, b, c, d] = corners.map(([column, row, share]) => {
    const isInside = column >= 0 && column < imageSide && row >= 0 && row < imageSide;
    // A corner outside reads pixel 0 with no share.
    return isInside ? { at: row * imageSide + column, share } : { at: 0, share: 0 };
  }) as [Corner, Corner, Corner, Corner];
  for (let image = 0; image < pixels.length; image += pixelCount) {
    result[image + target] =
      pixels[image + a.at]! * a.share +
      pixels[image + b.at]! * b.share +
      pixels[image + c.at]! * c.share +
      pixels[image + d.at]! * d.share +
      0.5;
  }
}

interface Corner {
  readonly at: number;
  readonly share: number;
}

function addNoise(pixels: Uint8Array, deviation: number): Uint8Array {
  const random = createRandom(1);
  const table = Float32Array.from({ length: noiseTableSize }, () => random.normal() * deviation);
  const noisy = new Uint8Array(pixels.length);
  for (let image = 0; image < pixels.length; image += pixelCount) {
    const start = random.integer(noiseTableSize);
    for (let i = image; i < image + pixelCount; i++) {
      const value = pixels[i]! + table[(start + i - image) % noiseTableSize]!;
      noisy[i] = Math.min(255, Math.max(0, value + 0.5));
    }
  }
  return noisy;
}
