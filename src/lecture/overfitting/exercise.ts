import { minus, plus, times } from '../../compute/decimals.ts';
import { fixed } from '../../format.ts';
import type { Verdict } from '../shared/verdict.ts';

export interface StopVerdict extends Verdict {
  /** 0 … 100. */
  readonly points: number;
  /** The epoch of the highest validation accuracy, the first if there are several. */
  readonly peak: number;
}

/** Points that solve the exercise. */
export const enough = 80;
/** Points lost for each percentage point of validation accuracy, and for each percent of the run. */
const perAccuracy = 10;
const perEpochs = 1;

/**
 * How near to the validation peak a run was stopped. Both distances count: stopping late on a plateau
 * loses little accuracy but wastes the time.
 * @param accuracies on the held-out samples after each epoch of the whole run, 0 … 1; the first is
 * before training
 * @param stop the epoch stopped at, 0 … accuracies.length − 1
 * @throws RangeError if there is no such epoch.
 */
export function judge(accuracies: readonly number[], stop: number): StopVerdict {
  const there = accuracies[stop];
  if (there === undefined) {
    throw new RangeError(`Epoch ${stop} is not in a run of ${accuracies.length - 1} epochs.`);
  }
  const best = Math.max(...accuracies);
  const peak = accuracies.indexOf(best);
  const lost = times(100, minus(best, there));
  const share = (100 * Math.abs(stop - peak)) / (accuracies.length - 1);
  const left = minus(100, plus(times(perAccuracy, lost), times(perEpochs, share)));
  const points = Math.max(0, Math.round(left));
  return { passed: points >= enough, points, peak, reason: tell(stop, peak, there, best) };
}

function tell(stop: number, peak: number, there: number, best: number): string {
  const percent = (accuracy: number) => `${fixed(100 * accuracy, 1)} %`;
  const top = `The validation accuracy peaks after epoch ${peak}, at ${percent(best)}.`;
  const off = Math.abs(stop - peak);
  if (off === 0) return `${top} You stopped right there.`;
  const side = stop < peak ? 'before' : 'after';
  const epochs = off === 1 ? '1 epoch' : `${off} epochs`;
  return `${top} You stopped ${epochs} ${side} it, at ${percent(there)}: ${fixed(100 * (best - there), 1)} points of accuracy lost.`;
}
