import type { Random } from '../../compute/random.ts';
import { prepare } from '../prepare.ts';
import { type Path, parseStroke, type Stroke, trace } from './curve.ts';
import { deform } from './deform.ts';
import { draw } from './pen.ts';
import { skeletons } from './skeletons.ts';

/** Side in pixels of the square that a digit is drawn on before it is prepared. */
const canvas = 40;

interface Shape {
  /** Share of this shape and of those before it among its digit's shapes, 0 … 1. */
  readonly upTo: number;
  readonly strokes: readonly Stroke[];
}

const shapes: readonly (readonly Shape[])[] = skeletons.map((variants) => {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return variants.map(({ weight, strokes }) => {
    sum += weight;
    return { upTo: sum / total, strokes: strokes.map(parseStroke) };
  });
});

/** One handwritten digit, prepared as MNIST's were: 28 × 28 grey levels. */
export function writeDigit(digit: number, random: Random): Uint8Array {
  const variants = shapes[digit]!;
  const pick = random.uniform();
  const shape = variants.find(({ upTo }) => pick < upTo) ?? variants[variants.length - 1]!;
  const path: Path = { x: [], y: [], ends: [] };
  for (const stroke of deform(shape.strokes, random)) trace(path, stroke, 4);
  // The pen's radius in final pixels; few people's pens are much thicker or thinner.
  const radius = Math.min(2.6, Math.max(0.7, 1.45 + 0.4 * random.normal())) * (canvas / 20);
  const radii = pressure(path, radius, random);
  fill(path, radius);
  return prepare(draw(path, radii, canvas)).placed.pixels;
}

/** The pen's radius along the path: it grows or shrinks steadily. */
function pressure(path: Path, radius: number, random: Random): Float64Array {
  const change = 0.15 * random.normal();
  const count = path.x.length;
  return Float64Array.from(path.x, (_, i) =>
    Math.max(0.6, radius * (1 + change * ((2 * i) / count - 1))),
  );
}

/** Scales and moves the path so that its ink fills the canvas. */
function fill(path: Path, radius: number): void {
  const left = Math.min(...path.x);
  const top = Math.min(...path.y);
  const width = Math.max(...path.x) - left;
  const height = Math.max(...path.y) - top;
  const scale = (canvas - 2 * radius - 1) / Math.max(width, height);
  for (let i = 0; i < path.x.length; i++) {
    path.x[i] = canvas / 2 + (path.x[i]! - left - width / 2) * scale;
    path.y[i] = canvas / 2 + (path.y[i]! - top - height / 2) * scale;
  }
}
