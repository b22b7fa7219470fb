/**
 * Thins ink to lines one pixel wide along its middle.
 * Source: T. Zhang and C. Suen, “A fast parallel algorithm for thinning digital patterns”, 1984.
 */

import type { GreyImage } from '../../datasets/prepare.ts';

/** How many times finer than the image the thinning works. */
const finer = 3;

export interface ThinInk {
  /** Coordinates of the line's points, in pixels of the image from its left and top edge. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Area of the ink in pixels. */
  readonly area: number;
}

export function thin(image: GreyImage): ThinInk {
  const width = image.width * finer;
  const height = image.height * finer;
  const ink = enlarge(image, width, height);
  const neighbours = [-width, 1 - width, 1, 1 + width, width, width - 1, -1, -1 - width];
  let changed = true;
  while (changed) {
    changed = false;
    for (const pass of [0, 1]) {
      const gone: number[] = [];
      for (let y = 1; y < height - 1; y++) {
        for (let x = 1; x < width - 1; x++) {
          const at = y * width + x;
          if (ink[at] === 0) continue;
          const p = neighbours.map((offset) => ink[at + offset]!);
          const count = p.reduce((sum, value) => sum + value, 0);
          if (count < 2 || count > 6) continue;
          let starts = 0;
          for (let k = 0; k < 8; k++) if (p[k] === 0 && p[(k + 1) % 8] === 1) starts += 1;
          if (starts !== 1) continue;
          const [up, , right, , down, , left] = p as [
            number,
            number,
            number,
            number,
            number,
            number,
            number,
          ];
          const keeps =
            pass === 0
              ? up * right * down + right * down * left
              : up * right * left + up * down * left;
          if (keeps === 0) gone.push(at);
        }
      }
      for (const at of gone) ink[at] = 0;
      changed ||= gone.length > 0;
    }
  }
  const x: number[] = [];
  const y: number[] = [];
  for (let at = 0; at < ink.length; at++) {
    if (ink[at] === 0) continue;
    x.push(((at % width) + 0.5) / finer);
    y.push((Math.floor(at / width) + 0.5) / finer);
  }
  let area = 0;
  for (const value of image.pixels) area += value / 255;
  return { x, y, area };
}

/** 1 where the image, interpolated between its pixels, is at least half ink. */
function enlarge({ width, height, pixels }: GreyImage, toWidth: number, toHeight: number) {
  const result = new Uint8Array(toWidth * toHeight);
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : pixels[y * width + x]!;
  for (let y = 0; y < toHeight; y++) {
    for (let x = 0; x < toWidth; x++) {
      const sx = (x + 0.5) / finer - 0.5;
      const sy = (y + 0.5) / finer - 0.5;
      const [ix, iy] = [Math.floor(sx), Math.floor(sy)];
      const [fx, fy] = [sx - ix, sy - iy];
      const upper = at(ix, iy) * (1 - fx) + at(ix + 1, iy) * fx;
      const lower = at(ix, iy + 1) * (1 - fx) + at(ix + 1, iy + 1) * fx;
      if (upper * (1 - fy) + lower * fy >= 127.5) result[y * toWidth + x] = 1;
    }
  }
  return result;
}
