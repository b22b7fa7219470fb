import { imageSide } from '../../../src/datasets/index.ts';

export const pixelCount = imageSide * imageSide;

/** Images of 28 × 28 side by side in one picture: one canvas instead of a thousand. */
export interface Mosaic {
  readonly columns: number;
  readonly rows: number;
  /** Pixels from one tile to the next. */
  readonly pitch: number;
  readonly width: number;
  readonly height: number;
  readonly picture: ImageData;
}

/** @param gap pixels left free between two tiles */
export function createMosaic(count: number, columns: number, gap = 0): Mosaic {
  const rows = Math.max(1, Math.ceil(count / columns));
  const pitch = imageSide + gap;
  const width = columns * pitch - gap;
  const height = rows * pitch - gap;
  return { columns, rows, pitch, width, height, picture: new ImageData(width, height) };
}

/** Draws grey levels `pixels` into the place of tile `index`, coloured by a ramp of 256 colours. */
export function drawTile(
  { columns, pitch, width, picture }: Mosaic,
  index: number,
  pixels: Uint8Array,
  ramp: Uint32Array,
): void {
  const words = new Uint32Array(picture.data.buffer);
  const left = (index % columns) * pitch;
  const top = Math.floor(index / columns) * pitch;
  for (let y = 0; y < imageSide; y++) {
    const row = (top + y) * width + left;
    for (let x = 0; x < imageSide; x++) words[row + x] = ramp[pixels[y * imageSide + x]!]!;
  }
}

export function tilePixels(pixels: Uint8Array, index: number): Uint8Array {
  return pixels.subarray(index * pixelCount, (index + 1) * pixelCount);
}
