import type { Optimizer } from './optimizer.ts';

export interface RmspropOptions {
  /** Share of the mean square kept each step, 0 … 1. */
  decay: number;
  epsilon: number;
}

/** s ← ρ s + (1 − ρ) g², w ← w − η g / (√s + ε) (Hinton, 2012). ρ = 0.99, ε = 1e−8. */
export const rmsprop: Optimizer<RmspropOptions> = (
  learningRate,
  size,
  { decay = 0.99, epsilon = 1e-8 } = {},
) => {
  const square = new Float64Array(size);
  return (values, gradient) => {
    for (let i = 0; i < size; i++) {
      const g = gradient[i]!;
      square[i] = decay * square[i]! + (1 - decay) * g * g;
      values[i] = values[i]! - (learningRate * g) / (Math.sqrt(square[i]!) + epsilon);
    }
  };
};
