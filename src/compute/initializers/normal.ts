import type { Initializer } from './initializer.ts';

/** N(0, 1) for weights and biases: with many inputs, neurons start saturated and learn slowly. */
export const normal: Initializer = {
  title: 'N(0, 1)',
  weight: (random) => random.normal(),
  bias: (random) => random.normal(),
};
