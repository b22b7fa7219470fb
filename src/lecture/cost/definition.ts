import { choice, flag, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { blank, blanks } from '../shared/blanks.ts';
import { rowCodec } from '../shared/in-a-row.ts';
import { seedCodec } from '../shared/seed.ts';

/** The two costs that race, by their names in the compute module. */
export const costNames = ['quadratic', 'binary-cross-entropy'] as const;
export type CostName = (typeof costNames)[number];

/** How many epochs a run may be long. */
export const spans = ['30', '100', '300', '1000', '3000'] as const;
export type Span = (typeof spans)[number];

export const views = ['watch', 'guess'] as const;
export type View = (typeof views)[number];

export interface CostState {
  view: View;
  /** (w, b) before the first epoch. */
  start: readonly number[];
  learningRate: number;
  /** Epochs to train. */
  epochs: Span;
  /** The epoch that is looked at; past the end of the run means its end. */
  epoch: number;
  /** Which exercise is asked. */
  seed: number;
  /** The epoch guessed, none yet at first, and whether the run has been shown since. */
  guess: number | null;
  revealed: boolean;
  /** Guesses that were right in a row before this one. */
  row: number;
  /** On the stage: the epochs that the class guesses for the two costs. */
  bets: readonly (number | null)[];
}

export const cost = {
  name: 'cost',
  title: 'Badly wrong, and slow',
  sentence: 'Start one neuron far from the truth and watch two costs teach it.',
  insight:
    'With the quadratic cost a neuron that is surely wrong learns slowest; cross-entropy takes the slope σ′ out, and it learns fastest.',
  exercise:
    'Guess the epoch at which the output falls below 0.5, then let it train: three in a row, or one spot on.',
  concepts: [
    'cost',
    'loss',
    'quadratic cost',
    'mean squared error',
    'cross-entropy',
    'sigmoid',
    'saturation',
    'learning slowdown',
    'learning rate',
    'epoch',
  ],
  deck: 'neural-networks',
  state: urlState<CostState>(
    {
      view: choice(views),
      start: numbers(2, { min: -4, max: 4, decimals: 2 }),
      learningRate: number({ min: 0.01, max: 5, decimals: 2 }),
      epochs: choice(spans),
      epoch: number({ min: 0, max: 3000, decimals: 0 }),
      seed: seedCodec,
      guess: blank({ min: 1, max: 300, decimals: 0 }),
      revealed: flag,
      row: rowCodec,
      bets: blanks(costNames.length, { min: 1, max: 3000, decimals: 0 }),
    },
    {
      view: 'watch',
      start: [2, 2],
      learningRate: 0.15,
      epochs: '300',
      epoch: 300,
      seed: 1,
      guess: null,
      revealed: false,
      row: 0,
      bets: [null, null],
    },
  ),
  stages: {
    race: {
      sees: 'The output of a neuron that starts badly wrong, and nothing of its training until it is played.',
      controls: ['Bet on the quadratic cost', 'Bet on cross-entropy', 'Play'],
      moment: 'The class bets on the epoch at which the output falls below 0.5, for each cost.',
      opens: 'epoch=0',
    },
    slope: {
      sees: 'The slope of the sigmoid while the two costs teach, and what each makes of it.',
      controls: ['Epoch'],
      moment:
        'After the race: why the quadratic cost hardly moves where the neuron is surely wrong.',
    },
  },
} as const satisfies DemoDefinition<CostState>;
