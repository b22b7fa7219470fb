import type { TrainingSettings } from '../../compute/types.ts';
import { classic, modern } from '../networks.ts';

export interface PublishedRun {
  readonly name: string;
  readonly title: string;
  readonly published: string;
  readonly samples: number;
  readonly epochs: number;
  /** How many seeds, counted from the settings' own. */
  readonly seeds: number;
  readonly settings: TrainingSettings;
}

const classicCrossEntropy: TrainingSettings = {
  ...classic,
  loss: 'binary-cross-entropy',
  learningRate: 0.5,
};

/** Runs on MNIST whose results are known from the literature. */
export const publishedRuns: readonly PublishedRun[] = [
  {
    name: 'mnist-784-128-10',
    title: '784-128-10, ReLU, cross-entropy, Adam',
    published: '97.68 % after 5 epochs; mean losses near 0.2995, 0.1396, 0.1034, 0.0846 and 0.0719',
    samples: 60_000,
    epochs: 5,
    seeds: 5,
    settings: modern,
  },
  {
    name: 'mnist-784-30-10',
    title: '784-30-10, sigmoid, quadratic cost',
    published: '95.42 % at best within 30 epochs',
    samples: 60_000,
    epochs: 30,
    seeds: 5,
    settings: classic,
  },
  {
    name: 'mnist-784-100-10',
    title: '784-100-10, sigmoid, cross-entropy',
    published: '96.82 % at best within 30 epochs',
    samples: 60_000,
    epochs: 30,
    seeds: 3,
    settings: { ...classicCrossEntropy, layers: [784, 100, 10] },
  },
  {
    name: 'mnist-overfitting',
    title: '784-30-10 on 1,000 images only',
    published: 'about 82 % on the test images, 100 % on its own, after 400 epochs',
    samples: 1000,
    epochs: 400,
    seeds: 3,
    settings: classicCrossEntropy,
  },
  {
    name: 'mnist-softmax-regression',
    title: '784-10, softmax regression',
    published: 'about 92 %',
    samples: 60_000,
    epochs: 10,
    seeds: 3,
    settings: { ...modern, layers: [784, 10], optimizer: 'sgd', learningRate: 0.5, batchSize: 100 },
  },
];

/** The command line that makes the run of the settings' own seed. */
export function trainCommand({ settings, samples, epochs }: PublishedRun): string {
  const { layers, activation, loss, optimizer, learningRate, batchSize, initializer, seed } =
    settings;
  return [
    'npm run train -- --dataset mnist',
    `--layers ${layers.join(',')} --activation ${activation} --loss ${loss}`,
    `--optimizer ${optimizer} --learning-rate ${learningRate} --batch-size ${batchSize}`,
    `--initializer ${initializer} --epochs ${epochs} --seed ${seed}`,
    ...(samples < 60_000 ? [`--samples ${samples}`] : []),
  ].join(' ');
}
