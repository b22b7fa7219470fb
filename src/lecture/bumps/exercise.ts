import { middles } from '../../compute/bumps.ts';
import { fixed, plain } from '../../format.ts';
import type { Verdict } from '../shared/verdict.ts';
import { type BumpsState, bumps, lastCurve } from './definition.ts';
import { type Sum, sumByHand } from './model.ts';

/** How far from the curve the sum may be, anywhere. */
export const bound = 0.1;

/** Distances that count as the bound itself, whatever float64 makes of it. */
const rounding = 1e-9;

/** Judges the sum by where it is furthest from the curve. */
export function check(state: BumpsState): Verdict {
  const sum = sumByHand(state);
  const { at, distance } = sum.worst;
  const off = fixed(distance, 3);
  if (distance <= bound + rounding) {
    return {
      passed: true,
      reason: `Nowhere off by more than ${off}, with ${2 * sum.heights.length} hidden neurons.`,
    };
  }
  const way = sum.whole(at) > sum.target(at) ? 'too high' : 'too low';
  const what = `At x = ${plain(at, 2)} the sum is ${off} ${way}.`;
  return { passed: false, reason: isAtCurve(sum) ? `${what} ${edgesHint(state.steep)}` : what };
}

/** Whether every bump is as high as the curve in its middle, nearly: what is left lies at the edges. */
function isAtCurve({ heights, target }: Sum): boolean {
  return middles(heights.length).every(
    (middle, i) => Math.abs(heights[i]! - target(middle)) <= bound / 2,
  );
}

/** Steeper edges make stairs, softer ones reach beyond their neighbours. */
const goodSteepness = 6;

function edgesHint(steep: number): string {
  const where =
    steep > goodSteepness ? 'the stairs between them' : 'how far each runs into its neighbours';
  return `Each bump is as high as the curve; look at ${where}.`;
}

/** Another curve, with nothing set. */
export function another({ curve }: BumpsState): Partial<BumpsState> {
  const { heights, steep } = bumps.state.defaults;
  return { curve: (curve % lastCurve) + 1, heights, steep };
}
