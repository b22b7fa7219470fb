import { fixed, plain } from '../shared/format.ts';
import type { Verdict } from '../shared/verdict.ts';
import { type BumpsState, bumps, lastCurve } from './definition.ts';
import { sumOfState } from './model.ts';

/** How far from the curve the sum may be, anywhere. */
export const bound = 0.1;

/** Distances that count as the bound itself, whatever float64 makes of it. */
const rounding = 1e-9;

/** Judges the sum by where it is furthest from the curve. */
export function check(state: BumpsState): Verdict {
  const { heights, target, whole, worst } = sumOfState({ ...state, view: 'build' });
  const off = fixed(worst.distance, 2);
  if (worst.distance <= bound + rounding) {
    return {
      passed: true,
      reason: `Nowhere off by more than ${off}, with ${2 * heights.length} hidden neurons.`,
    };
  }
  const where = `at x = ${plain(worst.at, 2)}`;
  const way = whole(worst.at) > target(worst.at) ? 'too high' : 'too low';
  return {
    passed: false,
    reason: `${where[0]!.toUpperCase()}${where.slice(1)} the sum is ${off} ${way}.${hint(state)}`,
  };
}

/** With every bump at the curve, what is left lies at the edges. */
function hint(state: BumpsState): string {
  const { heights, target } = sumOfState({ ...state, view: 'build' });
  const isSet = heights.every(
    (height, i) => Math.abs(height - target(i / (heights.length - 1))) <= bound / 2,
  );
  if (!isSet) return '';
  return state.steep > 6
    ? ' Each bump is as high as the curve; look at the stairs between them.'
    : ' Each bump is as high as the curve; look at what runs into its neighbours.';
}

/** Another curve, with nothing set. */
export function another({ curve }: BumpsState): Partial<BumpsState> {
  const { heights, steep } = bumps.state.defaults;
  return { curve: (curve % lastCurve) + 1, heights, steep };
}
