import { optimizer } from './optimizer.ts';

export interface MomentumOptions {
  /** Share of the velocity kept each step, 0 … 1. */
  beta: number;
}

export const momentumDefaults: MomentumOptions = { beta: 0.9 };

/** v ← β v + g, w ← w − η v (Polyak, 1964). */
export const momentum = optimizer<MomentumOptions>(
  {
    title: 'SGD with momentum',
    kernels: {
      step: 'momentum',
      apply: 'applyMomentum',
      remembers: true,
      operands: (learningRate) => () => [learningRate, 0, momentumDefaults.beta, 0],
    },
  },
  (learningRate, size, options) => {
    const { beta } = { ...momentumDefaults, ...options };
    const velocity = new Float64Array(size);
    return (values, gradient) => {
      for (let i = 0; i < size; i++) {
        velocity[i] = beta * velocity[i]! + gradient[i]!;
        values[i] = values[i]! - learningRate * velocity[i]!;
      }
    };
  },
);
