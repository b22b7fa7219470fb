import { optimizer } from './optimizer.ts';

/** w ← w − η g. */
export const sgd = optimizer(
  {
    title: 'SGD',
    kernels: {
      step: 'sgd',
      apply: 'applySgd',
      remembers: false,
      operands: (learningRate) => () => [learningRate, 0, 0, 0],
    },
  },
  (learningRate) => (values, gradient) => {
    for (let i = 0; i < values.length; i++) values[i] = values[i]! - learningRate * gradient[i]!;
  },
);
