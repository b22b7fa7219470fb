import { sigmoid } from '../../compute/activations/sigmoid.ts';
import { bumpsSideBySide, type Curve, furthestApart, middles, sumOf } from '../../compute/bumps.ts';
import { memoizeLast } from '../../memoize.ts';
import { curveOf } from './curve.ts';
import type { BumpsState } from './definition.ts';

/** The width for which the edges of a pair alone are as steep as its number says. */
const pairWidth = 0.2;

export interface Pair {
  up: Curve;
  /** The second neuron, which the output weighs with the opposite sign; 0 where it does not take part. */
  down: Curve;
  both: Curve;
}

/** One pair of hidden neurons, weighed by the output neuron. */
export function pairOf({ edges, height, second, steep }: BumpsState): Pair {
  const [from, to] = edges as [number, number];
  const weight = steep / pairWidth;
  const up: Curve = (x) => height * sigmoid.value(weight * (x - from));
  const down: Curve = (x) => (second ? -height * sigmoid.value(weight * (x - to)) : 0);
  return { up, down, both: sumOf([up, down]) };
}

export interface Sum {
  target: Curve;
  heights: readonly number[];
  parts: Curve[];
  whole: Curve;
  /** Where sum and target are furthest apart, and how far. */
  worst: { at: number; distance: number };
}

/** Bumps side by side and what they add up to: as high as the curve in their middles, or as set by hand. */
export const sumOfState = memoizeLast((state: BumpsState): Sum => {
  const { curve, pairs, steep, view } = state;
  const target = curveOf(curve);
  const heights = view === 'build' ? state.heights : middles(pairs).map(target);
  const parts = bumpsSideBySide(heights, steep);
  const whole = sumOf(parts);
  return { target, heights, parts, whole, worst: furthestApart(whole, target) };
});

/** The same for the bumps that are set by hand, whatever is shown. */
export const sumByHand = (state: BumpsState): Sum =>
  sumOfState(state.view === 'build' ? state : { ...state, view: 'build' });
