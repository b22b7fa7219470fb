/** Pen strokes on the drawing area, and the pen that suits them. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly Point[];

/** Side of the drawing area, in its own pixels. */
export const padSide = 280;

/** Width of the pen as a share of the drawing's longer side: about that of MNIST's digits. */
const perSide = 0.11;
/** In pixels of the area: what can be seen, and what fills no loop of the largest digit. */
const thinnest = 5;
const thickest = 22;

/** The pen grows and shrinks with what is drawn, so that the loops of a small digit stay open. */
export function penWidth(strokes: readonly Stroke[]): number {
  let [left, right, top, bottom] = [padSide, 0, padSide, 0];
  for (const { x, y } of strokes.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const side = Math.max(right - left, bottom - top, 0);
  return Math.min(thickest, Math.max(thinnest, perSide * side));
}
