import { optimizer } from './optimizer.ts';

export interface RmspropOptions {
  /** Share of the mean square kept each step, 0 … 1. */
  decay: number;
  epsilon: number;
}

export const rmspropDefaults: RmspropOptions = { decay: 0.99, epsilon: 1e-8 };

/** s ← ρ s + (1 − ρ) g², w ← w − η g / (√s + ε) (Hinton, 2012). */
export const rmsprop = optimizer<RmspropOptions>(
  {
    title: 'RMSProp',
    kernels: {
      step: 'rmsprop',
      apply: 'applyRmsprop',
      remembers: true,
      // The kernel sums g² without the factor 1 − ρ, which is moved into η and ε.
      operands(learningRate) {
        const { decay, epsilon } = rmspropDefaults;
        const root = Math.sqrt(1 / (1 - decay));
        return () => [learningRate * root, epsilon * root, 0, decay];
      },
    },
  },
  (learningRate, size, options) => {
    const { decay, epsilon } = { ...rmspropDefaults, ...options };
    const square = new Float64Array(size);
    return (values, gradient) => {
      for (let i = 0; i < size; i++) {
        const g = gradient[i]!;
        square[i] = decay * square[i]! + (1 - decay) * g * g;
        values[i] = values[i]! - (learningRate * g) / (Math.sqrt(square[i]!) + epsilon);
      }
    };
  },
);
