import type { TrainingSettings } from '../compute/types.ts';
import recorded from './overfitting.recorded.json' with { type: 'json' };

/** A network trained on few MNIST images for much too long. */
export interface OverfittingRun {
  readonly dataset: string;
  readonly settings: TrainingSettings;
  readonly trainImages: number;
  readonly validationImages: number;
  readonly epochs: readonly {
    /** Mean training loss of the epoch. */
    readonly trainLoss: number;
    /** On the validation images. */
    readonly loss: number;
    readonly accuracy: number;
  }[];
}

export const overfittingRun = recorded as OverfittingRun;

/** The epoch, from 1, after which the validation loss is lowest. */
export const lowestLossEpoch =
  overfittingRun.epochs.reduce(
    (best, { loss }, i, epochs) => (loss < epochs[best]!.loss ? i : best),
    0,
  ) + 1;
