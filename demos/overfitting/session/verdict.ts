import type { OverfittingState } from '../../../src/lecture/overfitting/definition.ts';
import { judge, type StopVerdict } from '../../../src/lecture/overfitting/exercise.ts';
import { plans, stoppedAt } from '../../../src/lecture/overfitting/runs.ts';
import { nextRow } from '../../../src/lecture/shared/in-a-row.ts';
import type { EpochRecord } from '../../../src/training/epochs/protocol.ts';

/** How well it was stopped; null until it was and the whole run is known. */
export function verdictOf(
  state: OverfittingState,
  records: readonly EpochRecord[],
): StopVerdict | null {
  const stop = stoppedAt(state);
  if (stop === null || records.length <= plans[state.data].epochs) return null;
  return judge(
    records.map(({ heldOut }) => heldOut.accuracy),
    stop,
  );
}

/** What the next run has before it. A run that was stopped and not waited for counts for nothing. */
export function rowAfter(state: OverfittingState, records: readonly EpochRecord[]): number {
  if (state.stop === 0) return state.row;
  const verdict = verdictOf(state, records);
  return verdict === null ? 0 : nextRow(verdict, state.row);
}
