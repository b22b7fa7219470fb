import { fixed } from '../../format.ts';
import type { EpochRecord } from '../../training/epochs/protocol.ts';
import type { OverfittingState } from './definition.ts';
import { plans, stoppedAt } from './runs.ts';

/** What the picture shows, in sentences. */
export function describe(state: OverfittingState, shown: readonly EpochRecord[]): string {
  const now = shown.at(-1);
  if (now === undefined) return 'The samples are on their way.';
  const { epochs } = plans[state.data];
  const stop = stoppedAt(state);
  const percent = (accuracy: number) => `${fixed(100 * accuracy, 1)} %`;
  const training = `training ${tell(now.train.accuracy, now.train.loss)}`;
  const heldOut = `validation ${tell(now.heldOut.accuracy, now.heldOut.loss)}`;
  const both = stop !== null || state.validation ? `${training}, ${heldOut}` : training;
  const stopped = stop === null ? '' : `Stopped after epoch ${stop}. `;
  return `${stopped}Epoch ${now.epoch} of ${epochs}: ${both}.`;

  function tell(accuracy: number, loss: number): string {
    return state.measure === 'accuracy'
      ? `accuracy ${percent(accuracy)}`
      : `cost ${fixed(loss, 3)}`;
  }
}
