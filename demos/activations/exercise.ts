import { fixed, plain } from '../shared/format.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { CurveName } from './definition.ts';
import { curveLabels, slope } from './model.ts';

/** Places that each tell another story: flat ends, the steep middle, both sides of ReLU's corner. */
export const questions = [4, 0.5, -2, 1, -5, 2.5, 0] as const;

/** The question after the one at `at`; the first one after a question of one's own. */
export function nextQuestion(at: number): number {
  const place = (questions as readonly number[]).indexOf(at);
  return questions[(place + 1) % questions.length]!;
}

/** Judges an order, steepest first, by the slopes themselves; equal slopes may stand either way. */
export function checkOrder(order: readonly CurveName[], at: number): Verdict {
  for (let i = 1; i < order.length; i++) {
    const [above, below] = [order[i - 1]!, order[i]!];
    if (slope(above, at) < slope(below, at)) {
      return {
        passed: false,
        reason: `At z = ${plain(at)}, ${curveLabels[below]} is steeper than ${curveLabels[above]}, but you put it below.`,
      };
    }
  }
  const list = order.map((name) => `${curveLabels[name]} ${readSlope(slope(name, at))}`);
  return { passed: true, reason: `At z = ${plain(at)} the slopes are: ${list.join(', ')}.` };
}

/** Four decimals; a slope that is not quite 0 does not read as 0. */
export function readSlope(slopeHere: number): string {
  const isTiny = slopeHere !== 0 && Math.abs(slopeHere) < 0.00005;
  if (isTiny) return '< 0.0001';
  return Number.isInteger(slopeHere) ? plain(slopeHere) : fixed(slopeHere, 4);
}
