import type { GreyImage } from '../prepare.ts';

/** A pen's path: x and y of each point in turn, and the index behind the last point of each stroke. */
export interface Path {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly ends: readonly number[];
}

/**
 * Draws a path with a round pen, antialiased over one pixel.
 * @param path in pixels, the middle of the first pixel at (0.5, 0.5).
 * @param radius of the pen at each point, in pixels.
 */
export function draw(path: Path, radius: ArrayLike<number>, side: number): GreyImage {
  const pixels = new Uint8Array(side * side);
  let start = 0;
  for (const end of path.ends) {
    for (let i = start; i < Math.max(start + 1, end - 1); i++) {
      const j = Math.min(i + 1, end - 1);
      const r = (radius[i]! + radius[j]!) / 2;
      drawSegment(pixels, side, path.x[i]!, path.y[i]!, path.x[j]!, path.y[j]!, r);
    }
    start = end;
  }
  return { width: side, height: side, pixels };
}

function drawSegment(
  pixels: Uint8Array,
  side: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
): void {
  const reach = radius + 0.5;
  const squaredReach = reach * reach;
  const core = Math.max(0, radius - 0.5);
  const squaredCore = core * core;
  const dx = bx - ax;
  const dy = by - ay;
  const squaredLength = dx * dx + dy * dy;
  const perLength = squaredLength === 0 ? 0 : 1 / squaredLength;
  const left = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
  const right = Math.min(side - 1, Math.floor(Math.max(ax, bx) + reach));
  const top = Math.max(0, Math.floor(Math.min(ay, by) - reach));
  const bottom = Math.min(side - 1, Math.floor(Math.max(ay, by) + reach));
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5 - ay;
    for (let x = left; x <= right; x++) {
      const at = y * side + x;
      if (pixels[at] === 255) continue;
      const px = x + 0.5 - ax;
      let along = (px * dx + py * dy) * perLength;
      if (along < 0) along = 0;
      else if (along > 1) along = 1;
      const ox = px - along * dx;
      const oy = py - along * dy;
      const squared = ox * ox + oy * oy;
      if (squared >= squaredReach) continue;
      if (squared <= squaredCore) {
        pixels[at] = 255;
        continue;
      }
      const ink = Math.min(255, (255 * (reach - Math.sqrt(squared)) + 0.5) | 0);
      if (ink > pixels[at]!) pixels[at] = ink;
    }
  }
}
