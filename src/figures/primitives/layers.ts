import type { Point } from './arrow.tsx';

export interface LayerColumn {
  x: number;
  /** Distance of neighbouring units. */
  pitch: number;
  units: { index: number; at: Point }[];
  /** Three dots that stand for the units left out. */
  dots: Point[];
}

interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const most = 10;

/** Where the units of each layer go; a layer too tall is drawn as its ends and three dots. */
export function layerPoints(layers: readonly number[], room: Room): LayerColumn[] {
  const middle = (room.top + room.bottom) / 2;
  return layers.map((size, l) => {
    const x = room.left + ((room.right - room.left) * l) / (layers.length - 1);
    const long = size > most;
    const shown = long ? 8 : size;
    const slots = long ? shown + 1.4 : shown;
    const pitch = Math.min(78, (room.bottom - room.top) / slots);
    const top = middle - ((slots - 1) * pitch) / 2;
    const half = shown / 2;
    const units = Array.from({ length: shown }, (_, i) => ({
      index: long && i >= half ? size - shown + i : i,
      at: [x, top + (long && i >= half ? i + 1.4 : i) * pitch] as Point,
    }));
    const gap = top + (half - 0.5 + 0.7) * pitch;
    const dots = long ? [-14, 0, 14].map((offset): Point => [x, gap + offset]) : [];
    return { x, pitch, units, dots };
  });
}
