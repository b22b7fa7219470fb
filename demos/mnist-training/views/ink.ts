import { type Point, padSide, penWidth, type Stroke } from '../logic/strokes.ts';

export function paintStrokes(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  strokes: readonly Stroke[],
  colour: string,
): void {
  context.clearRect(0, 0, padSide, padSide);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  const width = penWidth(strokes);
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (first === undefined) continue;
    context.beginPath();
    if (rest.length === 0) {
      context.arc(first.x, first.y, width / 2, 0, 2 * Math.PI);
      context.fill();
      continue;
    }
    context.moveTo(first.x, first.y);
    // Through the middle of each pair of points: round where the pointer was quick.
    for (let i = 0; i < rest.length - 1; i++) {
      const here = rest[i]!;
      const next = rest[i + 1]!;
      context.quadraticCurveTo(here.x, here.y, (here.x + next.x) / 2, (here.y + next.y) / 2);
    }
    const last = rest.at(-1)!;
    context.lineTo(last.x, last.y);
    context.stroke();
  }
}

/** A ring where the pen is, smaller while it is down. */
export function paintPen(
  context: CanvasRenderingContext2D,
  at: Point,
  isDown: boolean,
  colour: string,
): void {
  context.lineWidth = 3;
  context.strokeStyle = colour;
  context.beginPath();
  context.arc(at.x, at.y, isDown ? 8 : 13, 0, 2 * Math.PI);
  context.stroke();
}

/** Grey levels of a drawing, [padSide][padSide]: how much ink is on each pixel. */
export function inkOf(strokes: readonly Stroke[]): Uint8Array {
  const context = new OffscreenCanvas(padSide, padSide).getContext('2d', {
    willReadFrequently: true,
  })!;
  paintStrokes(context, strokes, 'black');
  const { data } = context.getImageData(0, 0, padSide, padSide);
  return Uint8Array.from({ length: padSide * padSide }, (_, i) => data[i * 4 + 3]!);
}
