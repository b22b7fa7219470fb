import { choice, flag, number, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { blank } from '../shared/blanks.ts';
import { rowCodec } from '../shared/in-a-row.ts';
import { seedCodec } from '../shared/seed.ts';

/** Offered here, by their names in the compute module. */
export const activationNames = ['sigmoid', 'tanh', 'relu'] as const;
export const initializerNames = ['normal', 'scaled-normal', 'glorot', 'he'] as const;

/** Hidden layers of the deepest network. */
export const deepest = 12;

export const views = ['measure', 'predict'] as const;

export interface VanishingState {
  view: (typeof views)[number];
  /** Hidden layers. */
  depth: number;
  activation: (typeof activationNames)[number];
  initializer: (typeof initializerNames)[number];
  /** Of weights, inputs and labels; and which exercise is asked. */
  seed: number;
  /** Predicted height of the asked bar above the one behind it, in powers of ten; none yet at first. */
  guess: number | null;
  /** Whether the bar has been shown since. */
  revealed: boolean;
  /** Predictions that were right in a row before this one. */
  row: number;
  /** On the stage: hidden layers that the error has come back through. */
  back: number;
}

export const vanishing = {
  name: 'vanishing',
  title: 'Where the gradient goes',
  sentence: 'Make a network deeper and see how much of the error signal still reaches its front.',
  insight:
    'On its way back δ is multiplied at every layer; with sigmoids the factor is small, so the layers in front hardly learn.',
  exercise: 'Predict how high the next bar is: three in a row, or one spot on.',
  concepts: [
    'vanishing gradient',
    'exploding gradient',
    'depth',
    'sigmoid',
    'ReLU',
    'tanh',
    'initialization',
    'Glorot',
    'He',
    'delta',
  ],
  deck: 'neural-networks',
  state: urlState<VanishingState>(
    {
      view: choice(views),
      depth: number({ min: 1, max: deepest, decimals: 0 }),
      activation: choice(activationNames),
      initializer: choice(initializerNames),
      seed: seedCodec,
      guess: blank({ min: -3, max: 3, decimals: 3 }),
      revealed: flag,
      row: rowCodec,
      back: number({ min: 0, max: deepest, decimals: 0 }),
    },
    {
      view: 'measure',
      depth: 6,
      activation: 'sigmoid',
      initializer: 'scaled-normal',
      seed: 1,
      guess: null,
      revealed: false,
      row: 0,
      back: deepest,
    },
  ),
  stages: {
    back: {
      sees: 'How much of the error has come to each layer so far, and a question mark at the next one.',
      controls: ['One layer back', 'ReLU, He’s weights'],
      moment:
        'The class says how high the next bar will be, before each layer on the way to the front.',
      opens: 'back=1',
    },
  },
} as const satisfies DemoDefinition<VanishingState>;
