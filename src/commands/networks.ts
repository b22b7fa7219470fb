import type { TrainingSettings } from '../compute/types.ts';

/** The network of today's textbooks, which the project measures itself by: 784-128-10. */
export const modern: TrainingSettings = {
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

/** The network that the lecture starts from: sigmoids, the quadratic cost, plain gradient descent. */
export const classic: TrainingSettings = {
  ...modern,
  layers: [784, 30, 10],
  activation: 'sigmoid',
  loss: 'quadratic',
  optimizer: 'sgd',
  learningRate: 3,
  batchSize: 10,
  initializer: 'normal',
};
