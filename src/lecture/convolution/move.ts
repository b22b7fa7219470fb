import { clamp } from '../../clamp.ts';
import type { Plane } from '../../compute/feature-maps.ts';
import { side } from './maps.ts';

/** How far an image can be moved before its ink leaves the frame. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

export function roomOf(pixels: ArrayLike<number>): Room {
  let room: Room = { left: side, right: side, up: side, down: side };
  for (let i = 0; i < pixels.length; i++) {
    if (pixels[i] === 0) continue;
    const [row, column] = [Math.floor(i / side), i % side];
    room = {
      left: Math.min(room.left, column),
      right: Math.min(room.right, side - 1 - column),
      up: Math.min(room.up, row),
      down: Math.min(room.down, side - 1 - row),
    };
  }
  return room;
}

/** The shift nearest to the one asked for that keeps all ink in the frame. */
export function withinRoom([x = 0, y = 0]: readonly number[], room: Room): [number, number] {
  return [clamp(x, -room.left, room.right), clamp(y, -room.up, room.down)];
}

/** The image moved by whole pixels to the right and down; what comes in is background. */
export function moved(pixels: Uint8Array, [x = 0, y = 0]: readonly number[]): Uint8Array {
  const result = new Uint8Array(pixels.length);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [fromRow, fromColumn] = [row - y, column - x];
      if (fromRow < 0 || fromColumn < 0 || fromRow >= side || fromColumn >= side) continue;
      result[row * side + column] = pixels[fromRow * side + fromColumn]!;
    }
  }
  return result;
}

/**
 * The largest difference between the map of a moved image and the map of the image itself moved
 * along, where both have cells; null where the map cannot follow, because the shift is no whole
 * number of strides.
 */
export function differenceAfterMove(
  before: Plane,
  after: Plane,
  [x = 0, y = 0]: readonly number[],
  stride: number,
): number | null {
  const [columns, rows] = [x / stride, y / stride];
  if (!Number.isInteger(columns) || !Number.isInteger(rows)) return null;
  let difference = 0;
  for (let row = Math.max(0, rows); row < Math.min(after.side, after.side + rows); row++) {
    for (let c = Math.max(0, columns); c < Math.min(after.side, after.side + columns); c++) {
      const here = after.values[row * after.side + c]!;
      const there = before.values[(row - rows) * before.side + c - columns]!;
      difference = Math.max(difference, Math.abs(here - there));
    }
  }
  return difference;
}
