/**
 * From ink on a canvas to an image like MNIST's: cut to the ink, fit into 20 × 20 pixels keeping the
 * proportions, place in 28 × 28 so that the centre of mass is in the middle.
 * Source: Y. LeCun, C. Cortes, C. Burges, “The MNIST database”.
 */

import { imageSide } from './index.ts';

/** Grey levels, row-major; 0 is background, 255 is ink. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What is to be done; each step can be switched off to see what it is worth. */
export interface PrepareOptions {
  /** Cut to the ink before fitting. */
  readonly crop?: boolean;
  /** Fit into 20 × 20; otherwise the whole is fitted into 28 × 28. */
  readonly fit?: boolean;
  /** What is placed in the middle of the 28 × 28 pixels: the centre of mass, or the box. */
  readonly centre?: 'mass' | 'box';
}

/** The image after each step; `placed` is what a network sees. */
export interface PreparedStages {
  readonly cropped: GreyImage;
  readonly fitted: GreyImage;
  readonly placed: GreyImage;
}

/** Side of the square that the ink is fitted into. */
export const inkSide = 20;

/**
 * Where the centre of mass goes, in pixels from the edge: the middle of pixel 14, not of the image.
 * Measured: over MNIST's training images the mean is 14.50 across and down, and none is further than
 * half a pixel from it.
 */
export const massCentre = 14.5;

export function prepare(image: GreyImage, options: PrepareOptions = {}): PreparedStages {
  const { crop = true, fit = true, centre = 'mass' } = options;
  const cropped = crop ? cropToInk(image) : image;
  const fitted = fitInto(cropped, fit ? inkSide : imageSide);
  return { cropped, fitted, placed: place(fitted, centre) };
}

/** The smallest part that holds all ink; the whole image if there is none. */
export function cropToInk(image: GreyImage): GreyImage {
  const { width, height, pixels } = image;
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[y * width + x]! === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return image;
  const cropped = new Uint8Array((right - left + 1) * (bottom - top + 1));
  for (let y = top; y <= bottom; y++) {
    cropped.set(
      pixels.subarray(y * width + left, y * width + right + 1),
      (y - top) * (right - left + 1),
    );
  }
  return { width: right - left + 1, height: bottom - top + 1, pixels: cropped };
}

/** Scales so that the longer side is `side` pixels; each new pixel is the mean over the area it covers. */
export function fitInto(image: GreyImage, side: number): GreyImage {
  const scale = side / Math.max(image.width, image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const columns = averageRows(image.pixels, image.width, image.height, width);
  const pixels = new Uint8Array(width * height);
  // The columns come back transposed, so that the same routine halves the other side.
  const averaged = averageRows(columns, image.height, width, height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.round(averaged[i]!);
  return { width, height, pixels };
}

/**
 * Shortens (or stretches) each row of [height][width] values to `size` values by averaging over the
 * area that each covers.
 * @returns the transpose: [size][height].
 */
function averageRows(
  values: ArrayLike<number>,
  width: number,
  height: number,
  size: number,
): Float64Array {
  const result = new Float64Array(size * height);
  const step = width / size;
  for (let i = 0; i < size; i++) {
    const from = i * step;
    const to = Math.min(width, from + step);
    const first = Math.floor(from);
    const last = Math.min(width, Math.ceil(to - 1e-9)) - 1;
    for (let x = first; x <= last; x++) {
      const share = (Math.min(to, x + 1) - Math.max(from, x)) / (to - from);
      for (let y = 0; y < height; y++) {
        result[i * height + y]! += share * values[y * width + x]!;
      }
    }
  }
  return result;
}

/**
 * Places an image of at most 28 × 28 pixels on 28 × 28, moved by whole pixels so that its centre of
 * mass (or its box) is in the middle, as near as it goes without losing ink at an edge.
 */
export function place(image: GreyImage, centre: 'mass' | 'box' = 'mass'): GreyImage {
  const { width, height, pixels } = image;
  const [x, y] = centre === 'mass' ? centreOfMass(image) : [width / 2, height / 2];
  const middle = centre === 'mass' ? massCentre : imageSide / 2;
  const left = Math.min(Math.max(0, Math.round(middle - x)), imageSide - width);
  const top = Math.min(Math.max(0, Math.round(middle - y)), imageSide - height);
  const placed = new Uint8Array(imageSide * imageSide);
  for (let row = 0; row < height; row++) {
    placed.set(pixels.subarray(row * width, (row + 1) * width), (top + row) * imageSide + left);
  }
  return { width: imageSide, height: imageSide, pixels: placed };
}

/** In pixels from the left and top edge, weighted by grey level; the middle if there is no ink. */
export function centreOfMass({ width, height, pixels }: GreyImage): [x: number, y: number] {
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = pixels[y * width + x]!;
      mass += value;
      sumX += value * (x + 0.5);
      sumY += value * (y + 0.5);
    }
  }
  return mass === 0 ? [width / 2, height / 2] : [sumX / mass, sumY / mass];
}
