import type { Random } from '../../compute/random.ts';
import { prepare } from '../prepare.ts';
import { type Curve, createCurve, evaluate } from './curve.ts';
import { draw } from './pen.ts';
import type { Shape } from './shape.ts';
import recorded from './shapes.recorded.json' with { type: 'json' };

/** As `fit/run.ts` learned them. */
const shapes: readonly (readonly Shape[])[] = recorded;

/** Side in pixels of the square that a digit is drawn on before it is prepared. */
const canvas = 30;
const perPixel = canvas / 20;

/**
 * The variety of hands is wider than what was learned, because the odd ones taught nothing. By trial: a
 * network trained on 20,000 of these digits read 94.5 % of MNIST, and 93.6 % without.
 */
const wider = {
  /** Factor for the modes of a shape. */
  modes: 1.25,
  /** Standard deviation of each point by itself, in hundredths of a pixel. */
  points: 50,
  /** Factor for the spread of the pen's radius. */
  radius: 1.2,
  /** Standard deviation of how much the pen's radius changes from start to end, relative. */
  pressure: 0.15,
};

interface Variant extends Shape {
  /** Share of this shape and of those before it among its digit's shapes, 0 … 1. */
  readonly upTo: number;
  readonly curve: Curve;
}

const variants: readonly (readonly Variant[])[] = shapes.map((ofDigit) => {
  const total = ofDigit.reduce((sum, { share }) => sum + share, 0);
  let sum = 0;
  return ofDigit.map((shape) => {
    sum += shape.share;
    return { ...shape, upTo: sum / total, curve: createCurve(shape, 4) };
  });
});

/** One handwritten digit, prepared as MNIST's were: 28 × 28 grey levels. */
export function writeDigit(digit: number, random: Random): Uint8Array {
  const ofDigit = variants[digit]!;
  const pick = random.uniform();
  const shape = ofDigit.find(({ upTo }) => pick < upTo) ?? ofDigit[ofDigit.length - 1]!;
  const points = vary(shape, random);
  const n = points.length / 2;
  const x = evaluate(shape.curve, points.subarray(0, n));
  const y = evaluate(shape.curve, points.subarray(n));
  const radius = Math.max(
    0.6,
    (shape.radius + wider.radius * shape.radiusSpread * bounded(random)) / 100,
  );
  fill(x, y, radius * perPixel);
  const radii = pressure(x.length, radius * perPixel, random);
  return prepare(draw({ x, y, ends: shape.curve.ends }, radii, canvas)).placed.pixels;
}

/** From N(0, 1), but never far out, where shapes fall apart. */
function bounded(random: Random): number {
  return Math.max(-2.5, Math.min(2.5, random.normal()));
}

/** The shape's points as another hand would set them. */
function vary({ mean, modes }: Shape, random: Random): Float64Array {
  const points = Float64Array.from(mean, (value) => value + wider.points * random.normal());
  for (const mode of modes) {
    const z = wider.modes * bounded(random);
    for (let i = 0; i < points.length; i++) points[i]! += z * mode[i]!;
  }
  return points;
}

/** The pen's radius along the curve: it grows or shrinks steadily. */
function pressure(count: number, radius: number, random: Random): Float64Array {
  const change = wider.pressure * random.normal();
  return Float64Array.from({ length: count }, (_, i) =>
    Math.max(0.6, radius * (1 + change * ((2 * i) / count - 1))),
  );
}

/** Scales and moves the curve so that its ink fills the canvas. */
function fill(x: Float64Array, y: Float64Array, radius: number): void {
  let [left, right, top, bottom] = [x[0]!, x[0]!, y[0]!, y[0]!];
  for (let i = 1; i < x.length; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    top = Math.min(top, y[i]!);
    bottom = Math.max(bottom, y[i]!);
  }
  const [width, height] = [right - left, bottom - top];
  const scale = (canvas - 2 * radius) / Math.max(width, height);
  for (let i = 0; i < x.length; i++) {
    x[i] = canvas / 2 + (x[i]! - left - width / 2) * scale;
    y[i] = canvas / 2 + (y[i]! - top - height / 2) * scale;
  }
}
