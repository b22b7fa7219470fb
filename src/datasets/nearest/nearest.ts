/**
 * How far an image is from the images that a network was trained on: what looks like none of them is
 * not a thing that the network can read, however sure it is.
 */

import type { Samples } from '../../compute/types.ts';
import { imageSide } from '../index.ts';

export interface Nearest {
  /** Place of the nearest of the images compared with. */
  readonly index: number;
  /** Of `distance`, see there; 0 for the same image. */
  readonly distance: number;
}

export interface Neighbours {
  /** Images compared with, from the first. */
  readonly count: number;
  /** @param pixels grey levels, [784]. */
  nearest(pixels: ArrayLike<number>): Nearest;
}

const half = imageSide / 2;
const size = half * half;
/** Of four pixels in a row, whose middle two are the pixel of half the size. */
const kernel = [1 / 8, 3 / 8, 3 / 8, 1 / 8];

/**
 * What an angle counts beside a distance. By trial, so that each finds as much as the other: thick
 * scribbles are far away from all digits, thin lines point elsewhere.
 */
const angleWeight = 36;

/**
 * Compares with the first `count` images.
 *
 * distance(x, y) = |x − y|² + 36 (1 − x·y / |x||y|), where x and y are the images at half their size,
 * softened, so that a line a pixel aside is still near; ink counts as 1.
 */
export function createNeighbours({ inputs, inputSize }: Samples, count: number): Neighbours {
  const images = new Float32Array(count * size);
  const lengths = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const image = images.subarray(i * size, (i + 1) * size);
    soften(inputs.subarray(i * inputSize, (i + 1) * inputSize), image);
    lengths[i] = length(image);
  }
  const given = new Float32Array(size);

  return {
    count,
    nearest(pixels) {
      soften(pixels, given);
      const own = length(given);
      let index = 0;
      let distance = Number.POSITIVE_INFINITY;
      for (let i = 0; i < count; i++) {
        let product = 0;
        for (let j = 0, at = i * size; j < size; j++, at++) product += given[j]! * images[at]!;
        const other = lengths[i]!;
        const cosine = product / Math.max(own * other, Number.MIN_VALUE);
        const found = own * own + other * other - 2 * product + angleWeight * (1 - cosine);
        if (found < distance) {
          distance = found;
          index = i;
        }
      }
      return { index, distance };
    },
  };
}

/** Writes an image [28][28] of grey levels at half its size, [14][14] from 0 to 1, into `to`. */
function soften(pixels: ArrayLike<number>, to: Float32Array): void {
  for (let row = 0; row < half; row++) {
    for (let column = 0; column < half; column++) {
      let sum = 0;
      for (let i = 0; i < 4; i++) {
        const y = 2 * row - 1 + i;
        if (y < 0 || y >= imageSide) continue;
        for (let j = 0; j < 4; j++) {
          const x = 2 * column - 1 + j;
          if (x < 0 || x >= imageSide) continue;
          sum += kernel[i]! * kernel[j]! * pixels[y * imageSide + x]!;
        }
      }
      to[row * half + column] = sum / 255;
    }
  }
}

function length(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
