import { sigmoid } from './activations/sigmoid.ts';

/**
 * Universal approximation with one hidden layer of sigmoids: two of them make a bump, and bumps side by side add up
 * to any curve over 0 … 1. The steepness of a bump's edges is given per width of a bump.
 */

export type Curve = (x: number) => number;

/** One sigmoid up at `from`, one down at `to`: between them about 1, elsewhere about 0. */
export function bump(from: number, to: number, slope: number): Curve {
  return (x) => sigmoid.value(slope * (x - from)) - sigmoid.value(slope * (x - to));
}

/** Where the middles of `count` bumps are, from 0 to 1; one alone stands in the middle. */
export function middles(count: number): number[] {
  if (count === 1) return [0.5];
  return Array.from({ length: count }, (_, i) => i / (count - 1));
}

/** The bumps side by side, each as high as its number in `heights` says. */
export function bumpsSideBySide(heights: readonly number[], steepness: number): Curve[] {
  const width = 1 / Math.max(1, heights.length - 1);
  return middles(heights.length).map((middle, i) => {
    // The outer ones have no outer edge, so that the sum does not fall off at the ends.
    const from = i === 0 ? Number.NEGATIVE_INFINITY : middle - width / 2;
    const to = i === heights.length - 1 ? Number.POSITIVE_INFINITY : middle + width / 2;
    const shape = bump(from, to, steepness / width);
    return (x) => heights[i]! * shape(x);
  });
}

/** What an output neuron makes of curves: their sum. */
export function sumOf(curves: readonly Curve[]): Curve {
  return (x) => curves.reduce((sum, curve) => sum + curve(x), 0);
}

/** Points at which two curves are compared. */
const samples = 400;

/** Where two curves are furthest apart over 0 … 1, and how far. */
export function furthestApart(one: Curve, other: Curve): { at: number; distance: number } {
  let furthest = { at: 0, distance: -1 };
  for (let i = 0; i <= samples; i++) {
    const at = i / samples;
    const distance = Math.abs(one(at) - other(at));
    if (distance > furthest.distance) furthest = { at, distance };
  }
  return furthest;
}
