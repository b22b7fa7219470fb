import { clamp } from '../../clamp.ts';
import { type Perceptron, weightedSum } from '../../compute/perceptron.ts';
import { range } from './definition.ts';

export interface Point {
  x: number;
  y: number;
}

/** The line turns about this point; its grip is the line's point nearest to it. */
export const centre: Point = { x: 0.5, y: 0.5 };
/** From the grip to the handle that turns the line. */
export const handleReach = 0.36;
/** How far the line can be dragged from the centre. */
const farthest = 0.8;
/** Length of the weights of a line that is drawn where there was none. */
const firstLength = 2;

/** A line as its normal, pointing to where the neuron fires, and its distance from the centre. */
export interface Line {
  angle: number;
  distance: number;
  /** |w| */
  length: number;
}

/** The line w · x + b = 0, or null if both weights are 0 and there is none. */
export function lineOf({ weights: [w1, w2], bias }: Perceptron): Line | null {
  const length = Math.hypot(w1!, w2!);
  if (length === 0) return null;
  return {
    angle: Math.atan2(w2!, w1!),
    distance: -(w1! * centre.x + w2! * centre.y + bias) / length,
    length,
  };
}

/** Weights and bias of a line, rounded as the link rounds them. */
export function weightsOf({ angle, distance, length }: Line): { w: number[]; b: number } {
  const w = [length * Math.cos(angle), length * Math.sin(angle)].map(rounded);
  // From the rounded weights, so that rounding does not shift the line.
  const b = -(w[0]! * centre.x + w[1]! * centre.y) - distance * Math.hypot(w[0]!, w[1]!);
  return { w, b: rounded(b) };
}

export function gripOf({ angle, distance }: Line): Point {
  const reach = clamp(distance, -farthest, farthest);
  return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
}

export function handleOf(line: Line): Point {
  const grip = gripOf(line);
  return {
    x: grip.x - handleReach * Math.sin(line.angle),
    y: grip.y + handleReach * Math.cos(line.angle),
  };
}

/** The line moved, without turning, to run through a point. */
export function moved(line: Line | null, { x, y }: Point): Line {
  const from = line ?? fresh(Math.atan2(y - centre.y, x - centre.x));
  const along = (x - centre.x) * Math.cos(from.angle) + (y - centre.y) * Math.sin(from.angle);
  return { ...from, distance: clamp(along, -farthest, farthest) };
}

/** The line turned so that its handle points to a point, at the same distance from the centre. */
export function turnedTo(line: Line | null, { x, y }: Point): Line {
  const from = line ?? fresh(0);
  const distance = clamp(from.distance, -farthest, farthest);
  const handleAngle = Math.atan2(y - centre.y, x - centre.x);
  return { ...from, distance, angle: handleAngle - Math.atan2(handleReach, distance) };
}

export const turnedBy = (line: Line | null, angle: number): Line => {
  const from = line ?? fresh(0);
  return { ...from, angle: from.angle + angle };
};

/** An angle as the same direction less than half a turn from another, for a line that turns the short way. */
export const nearestTurn = (angle: number, from: number): number =>
  angle - 2 * Math.PI * Math.round((angle - from) / (2 * Math.PI));

export const fresh = (angle: number): Line => ({ angle, distance: 0, length: firstLength });

/** The part of a rectangle where z > 0, as a polygon; empty if there is none. */
export function positiveSide(perceptron: Perceptron, rectangle: readonly Point[]): Point[] {
  const z = ({ x, y }: Point) => weightedSum(perceptron, [x, y]);
  return rectangle.flatMap((from, i) => {
    const to = rectangle[(i + 1) % rectangle.length]!;
    const share = z(from) / (z(from) - z(to));
    const crosses = z(from) > 0 !== z(to) > 0;
    const crossing = {
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
    };
    return [...(z(from) > 0 ? [from] : []), ...(crosses ? [crossing] : [])];
  });
}

const rounded = (value: number) =>
  clamp(Number(value.toFixed(range.decimals)), range.min, range.max);
