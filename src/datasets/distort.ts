/** Images as a network was not trained to see them: moved, resized, turned, noisy. */

import { createRandom } from '../compute/random.ts';
import { imageSide } from './index.ts';
import { turn } from './turn.ts';

export interface Distortion {
  /** Pixels to the right and down. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** About the middle of the image; 1 leaves the size. */
  readonly scale: number;
  /** Degrees clockwise about the middle. */
  readonly rotate: number;
  /** Standard deviation of the noise, in grey levels of 0 … 255. */
  readonly noise: number;
}

export const noDistortion: Distortion = { shiftX: 0, shiftY: 0, scale: 1, rotate: 0, noise: 0 };

const size = imageSide * imageSide;

/**
 * @param images [count][784] grey levels; not changed.
 * @param seed of the noise: same seed, same noise.
 * @returns new images; between pixels by bilinear interpolation, background from outside.
 * @throws RangeError if a number is not finite or the scale not positive.
 */
export function distort(images: Uint8Array, distortion: Distortion, seed = 1): Uint8Array {
  for (const [name, value] of Object.entries(distortion)) {
    if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number, not ${value}.`);
  }
  if (distortion.scale <= 0) {
    throw new RangeError(`The scale must be above 0, not ${distortion.scale}.`);
  }
  const { shiftX, shiftY, scale, rotate, noise } = distortion;
  const moved = shiftX !== 0 || shiftY !== 0 || scale !== 1 || rotate !== 0;
  const result = moved ? resample(images, distortion) : images.slice();
  if (noise > 0) addNoise(result, noise, seed);
  return result;
}

/** Four source pixels and their shares for each pixel: the same for all images. */
function resample(images: Uint8Array, distortion: Distortion): Uint8Array {
  const { shiftX, shiftY, scale, rotate } = distortion;
  const [cosine, sine] = turn(rotate / 360);
  const middle = (imageSide - 1) / 2;
  const sources = new Int32Array(4 * size);
  const shares = new Float64Array(4 * size);
  for (let at = 0; at < size; at++) {
    const x = (at % imageSide) - middle - shiftX;
    const y = Math.floor(at / imageSide) - middle - shiftY;
    const sourceX = (cosine * x + sine * y) / scale + middle;
    const sourceY = (-sine * x + cosine * y) / scale + middle;
    const left = Math.floor(sourceX);
    const top = Math.floor(sourceY);
    for (let corner = 0; corner < 4; corner++) {
      const cx = left + (corner & 1);
      const cy = top + (corner >> 1);
      if (cx < 0 || cy < 0 || cx >= imageSide || cy >= imageSide) continue;
      sources[4 * at + corner] = cy * imageSide + cx;
      shares[4 * at + corner] = (1 - Math.abs(sourceX - cx)) * (1 - Math.abs(sourceY - cy));
    }
  }
  const result = new Uint8Array(images.length);
  for (let start = 0; start < images.length; start += size) {
    for (let at = 0; at < size; at++) {
      let value = 0;
      for (let i = 4 * at; i < 4 * at + 4; i++) value += shares[i]! * images[start + sources[i]!]!;
      result[start + at] = Math.round(value);
    }
  }
  return result;
}

/** How many normal numbers are drawn; each image begins somewhere else among them. */
const poolSize = 1 << 16;

function addNoise(images: Uint8Array, deviation: number, seed: number): void {
  const random = createRandom(seed);
  const pool = Float64Array.from({ length: poolSize }, () => deviation * random.normal());
  for (let start = 0; start < images.length; start += size) {
    const from = random.integer(poolSize);
    for (let at = 0; at < size; at++) {
      const value = images[start + at]! + pool[(from + at) % poolSize]!;
      images[start + at] = Math.round(Math.min(255, Math.max(0, value)));
    }
  }
}
