import type { TrainingSettings } from '../../compute/types.ts';
import type { EpochData, EpochRun } from '../../training/epochs/protocol.ts';
import type { OverfittingState } from './definition.ts';

/** What is fixed for each data; what remains is in the state. */
export interface Plan {
  /** Epochs of a whole run. */
  readonly epochs: number;
  /** Epochs shown in a second: training is far quicker than an eye. */
  readonly perSecond: number;
  readonly trainCount: number;
  readonly layers: (hidden: number) => readonly number[];
  readonly settings: Pick<TrainingSettings, 'optimizer' | 'learningRate' | 'batchSize'>;
}

export const plans: Record<OverfittingState['data'], Plan> = {
  points: {
    epochs: 200,
    perSecond: 12,
    trainCount: 60,
    layers: (hidden) => [2, hidden, hidden, 2],
    settings: { optimizer: 'adam', learningRate: 0.02, batchSize: 60 },
  },
  digits: {
    epochs: 80,
    perSecond: 6,
    trainCount: 1000,
    layers: (hidden) => [784, hidden, 10],
    settings: { optimizer: 'sgd', learningRate: 0.02, batchSize: 10 },
  },
};

export const heldOutCount = 1000;

type RunChoice = Pick<OverfittingState, 'data' | 'hidden' | 'l2' | 'wrong' | 'seed'>;

/** What decides a run and nothing else. */
export function runKey({ data, hidden, l2, wrong, seed }: RunChoice): string {
  return [data, hidden, l2, wrong, seed].join(' ');
}

/** @param base the site's root */
export function epochRun(id: number, choice: RunChoice, base: string): EpochRun {
  const { data, hidden, l2, wrong, seed } = choice;
  const { layers, settings, trainCount } = plans[data];
  const source: EpochData =
    data === 'points'
      ? { kind: 'points', name: 'moons', noise: 0.1, seed }
      : { kind: 'digits', base };
  return {
    id,
    data: source,
    trainCount,
    heldOutCount,
    wrongLabels: wrong / 100,
    settings: {
      layers: layers(hidden),
      activation: 'relu',
      loss: 'cross-entropy',
      ...settings,
      initializer: 'he',
      l1: 0,
      l2,
      seed,
    },
  };
}

/** The epoch at which the state's picture stands, when nothing is training. */
export function wantedEpoch({ data, epoch, stop }: OverfittingState): number {
  const { epochs } = plans[data];
  return stop > 0 ? epochs : Math.min(epoch, epochs);
}

/** Where it was stopped, within the run; null if it was not. */
export function stoppedAt({ data, stop }: OverfittingState): number | null {
  return stop > 0 ? Math.min(stop, plans[data].epochs) : null;
}
