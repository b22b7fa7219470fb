import { choice, flag, number, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { rowCodec } from '../shared/in-a-row.ts';
import { seedCodec } from '../shared/seed.ts';

export const dataNames = ['points', 'digits'] as const;
export const measures = ['accuracy', 'cost'] as const;

/** Longest run of any data, in epochs. */
export const longest = 200;

/** λ, the strength of the L2 penalty. */
export const penaltyRange = { min: 0, max: 0.05 };

export interface OverfittingState {
  data: (typeof dataNames)[number];
  /** Units of each hidden layer: the network's capacity. */
  hidden: number;
  /** λ, the strength of the L2 penalty. */
  l2: number;
  /** Share of the samples with a wrong label, in percent. */
  wrong: number;
  /** Of samples, wrong labels, initial weights and order. */
  seed: number;
  /** Epochs done when training stands still; a link replays the run up to here. */
  epoch: number;
  /** The epoch after which it was stopped for good; 0 before that. */
  stop: number;
  /** Runs that were stopped well in a row before this one. */
  row: number;
  /** Whether the validation curve is shown while it trains. */
  validation: boolean;
  measure: (typeof measures)[number];
}

export const overfitting = {
  name: 'overfitting',
  title: 'When to stop',
  sentence: 'Train a network on few examples, and stop it before it memorises them.',
  insight:
    'The training curve lies: it goes on rising while the network, having learned the rule, begins to memorise its examples, mistakes included.',
  exercise:
    'Press Stop at the validation peak, in three runs in a row: each goes on and shows how near you were.',
  concepts: [
    'overfitting',
    'generalisation',
    'validation',
    'early stopping',
    'regularisation',
    'L2',
    'weight decay',
    'capacity',
    'label noise',
    'learning curve',
  ],
  deck: 'neural-networks',
  state: urlState<OverfittingState>(
    {
      data: choice(dataNames),
      hidden: number({ min: 1, max: 64, decimals: 0 }),
      l2: number({ ...penaltyRange, decimals: 3 }),
      wrong: number({ min: 0, max: 40, decimals: 0 }),
      seed: seedCodec,
      epoch: number({ min: 0, max: longest, decimals: 0 }),
      stop: number({ min: 0, max: longest, decimals: 0 }),
      row: rowCodec,
      validation: flag,
      measure: choice(measures),
    },
    {
      data: 'points',
      hidden: 32,
      l2: 0,
      wrong: 20,
      seed: 1,
      epoch: 0,
      stop: 0,
      row: 0,
      validation: false,
      measure: 'accuracy',
    },
  ),
  poster: 'epoch=60&stop=60',
  stages: {
    stop: {
      sees: 'The training curve as it grows, and once it is stopped, the validation curve and its peak.',
      controls: ['Train', 'Stop now', 'Again, with validation'],
      moment: 'The class shouts stop; only then does it see what the training curve did not tell.',
      opens: 'epoch=0',
    },
    penalty: {
      sees: 'Both curves of a whole run, and how far apart they end.',
      controls: ['Penalty λ on large weights'],
      moment: 'The class says what a penalty on large weights does to each of the two curves.',
      opens: 'epoch=200&validation=1',
    },
  },
} as const satisfies DemoDefinition<OverfittingState>;
