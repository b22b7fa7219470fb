import { fixed, plain } from '../../format.ts';
import { judgeRow, missed, nextRow } from '../shared/in-a-row.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { ActivationsState, CurveName } from './definition.ts';
import { curveLabels, slope } from './model.ts';

/** Places that each tell another story: flat ends, the steep middle, both sides of ReLU's corner. */
export const questions = [4, 0.5, -2, 1, -5, 2.5, 0] as const;

/** The question after the one at `at`, but none to which the order answers already. */
export function nextQuestion(at: number, order: readonly CurveName[]): number {
  const place = (questions as readonly number[]).indexOf(at);
  const after = [...questions.slice(place + 1), ...questions.slice(0, place + 1)];
  return after.find((next) => !checkOrder(order, next).passed) ?? after[0]!;
}

/** Places at which the order has to be right in a row: at one, every twelfth order is. */
const places = 2;

/** What is said of an order that was checked. */
export function verdictOf({ order, at, row }: OrderState): Verdict {
  return judgeRow(checkOrder(order, at), row, places);
}

/** The order is checked; at the second try it counts no more. */
export function checked({ order, at, row }: OrderState): Pick<OrderState, 'row'> {
  return { row: checkOrder(order, at).passed ? row : missed };
}

/** Another z. The order counts only if it was checked before. */
export function another({ order, at, row }: OrderState, isChecked: boolean): Partial<OrderState> {
  const next = isChecked ? nextRow(checkOrder(order, at), row, places) : 0;
  return { at: nextQuestion(at, order), row: next };
}

type OrderState = Pick<ActivationsState, 'order' | 'at' | 'row'>;

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
