import type { Optimizer } from './optimizer.ts';

/** w ← w − η g. */
export const sgd: Optimizer = (learningRate) => (values, gradient) => {
  for (let i = 0; i < values.length; i++) values[i] = values[i]! - learningRate * gradient[i]!;
};
