import type { TrainingSettings } from '../../compute/types.ts';

export interface BenchModel {
  readonly name: string;
  readonly settings: TrainingSettings;
  /** Mini-batches per measurement: about a tenth of a second for the fast ones. */
  readonly steps: number;
}

const flagship: TrainingSettings = {
  layers: [784, 128, 10],
  activation: 'relu',
  loss: 'cross-entropy',
  optimizer: 'adam',
  learningRate: 0.001,
  batchSize: 64,
  initializer: 'he',
  l1: 0,
  l2: 0,
  seed: 1,
};

export const models: readonly BenchModel[] = [
  { name: '784-128-10 Adam 64', settings: flagship, steps: 100 },
  {
    name: '784-512-512-10 SGD 64',
    settings: { ...flagship, layers: [784, 512, 512, 10], optimizer: 'sgd', learningRate: 0.1 },
    steps: 20,
  },
  {
    name: '784-512-512-10 Adam 64',
    settings: { ...flagship, layers: [784, 512, 512, 10] },
    steps: 20,
  },
  {
    name: '784-30-10 SGD 10',
    settings: {
      ...flagship,
      layers: [784, 30, 10],
      activation: 'sigmoid',
      loss: 'quadratic',
      optimizer: 'sgd',
      learningRate: 3,
      batchSize: 10,
      initializer: 'scaled-normal',
    },
    steps: 600,
  },
];
