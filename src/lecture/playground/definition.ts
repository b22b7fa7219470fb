import type { HiddenActivationName } from '../../compute/activations/index.ts';
import type { OptimizerName } from '../../compute/optimizers/index.ts';
import type { PlanarPoint } from '../../datasets/planar.ts';
import { choice, number, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { hiddenLayers } from '../shared/hidden-layers.ts';
import { seedCodec } from '../shared/seed.ts';
import {
  activationNames,
  type DataName,
  dataNames,
  lossNames,
  optimizerNames,
  type PlanarLoss,
} from './names.ts';
import { ownPoints } from './own-points.ts';
import { output, type UnitPlace, unitPlace } from './unit-place.ts';

export const views = ['network', 'data', 'learning', 'challenge'] as const;
export type View = (typeof views)[number];

export const tasks = ['xor', 'circles', 'moons', 'spirals'] as const;
export type Task = (typeof tasks)[number];

export const mostLayers = 4;
export const mostUnits = 8;
/** Training goes no further: a link must not take a phone minutes to replay. */
export const mostSteps = 50_000;

export interface PlaygroundState {
  view: View;

  data: DataName;
  /** Standard deviation of what is added to each coordinate. */
  noise: number;
  /** Points of the dataset, training and test together. */
  points: number;
  /** Percent of them that are for training. */
  share: number;
  /** Seed of the data. */
  sample: number;
  /** Points that somebody set; all are for training. */
  own: readonly PlanarPoint[];

  /** Units of each hidden layer. */
  hidden: readonly number[];
  activation: HiddenActivationName;
  loss: PlanarLoss;
  optimizer: OptimizerName;
  /** Learning rate η. */
  rate: number;
  /** Points per mini-batch. */
  batch: number;
  l1: number;
  l2: number;
  /** Seed of the initial weights and of the order of the points. */
  seed: number;

  /** Mini-batches done. */
  step: number;
  /** The unit whose output the large picture shows. */
  unit: UnitPlace;
  task: Task;
}

export const playground = {
  name: 'playground',
  title: 'A network to play with',
  sentence:
    'Choose points or set your own, build a network of up to four hidden layers, and watch what each unit comes to see.',
  insight: 'Each hidden unit draws one soft line; combined, a few lines become any shape.',
  exercise:
    'Reach the accuracy asked for on points never learned from, with the fewest parameters.',
  concepts: [
    'hidden layer',
    'unit',
    'decision boundary',
    'decision surface',
    'training',
    'test set',
    'generalisation',
    'overfitting',
    'regularisation',
    'L1',
    'L2',
    'learning rate',
    'mini-batch',
    'activation',
    'optimizer',
    'parameters',
    'XOR',
    'spiral',
  ],
  deck: 'neural-networks',
  state: urlState<PlaygroundState>(
    {
      view: choice(views),
      data: choice(dataNames),
      noise: number({ min: 0, max: 0.4, decimals: 2 }),
      points: number({ min: 20, max: 400, decimals: 0 }),
      share: number({ min: 10, max: 90, decimals: 0 }),
      sample: seedCodec,
      own: ownPoints,
      hidden: hiddenLayers(mostLayers, mostUnits),
      activation: choice(activationNames),
      loss: choice(lossNames),
      optimizer: choice(optimizerNames),
      rate: number({ min: 0.00001, max: 100, decimals: 5 }),
      batch: number({ min: 1, max: 200, decimals: 0 }),
      l1: number({ min: 0, max: 1, decimals: 5 }),
      l2: number({ min: 0, max: 1, decimals: 5 }),
      seed: seedCodec,
      step: number({ min: 0, max: mostSteps, decimals: 0 }),
      unit: unitPlace,
      task: choice(tasks),
    },
    {
      view: 'network',
      data: 'circles',
      noise: 0.08,
      points: 200,
      share: 50,
      sample: 1,
      own: [],
      hidden: [4, 2],
      activation: 'tanh',
      loss: 'binary-cross-entropy',
      optimizer: 'sgd',
      rate: 0.1,
      batch: 10,
      l1: 0,
      l2: 0,
      seed: 1,
      step: 0,
      unit: output,
      task: 'circles',
    },
  ),
  poster: 'step=1500',
  stages: {
    unit: {
      sees: 'What one hidden neuron makes of the plane, large, and the network with those seen so far.',
      controls: ['Back to step 0', 'Train'],
      moment:
        'Each hidden neuron draws one soft line: the class says where the next should lie, then how they add up.',
      opens: 'hidden=3&rate=0.3&seed=2&step=2000&unit=1.1',
    },
  },
} as const satisfies DemoDefinition<PlaygroundState>;
