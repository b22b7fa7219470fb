import type { Kernels } from '../../kernels/load.ts';
import { adamDefaults } from '../../optimizers/adam.ts';
import { momentumDefaults } from '../../optimizers/momentum.ts';
import { rmspropDefaults } from '../../optimizers/rmsprop.ts';
import type { TrainingSettings } from '../../types.ts';
import type { Arena } from './arena.ts';
import type { Known } from './known.ts';
import type { LayerPlan } from './layer.ts';

/** The kernel that makes a step, or only sums the gradient of a part of a mini-batch. */
export type UpdateKind = 'accumulate' | Known<'optimizer'>;

/** Steps between two cleanings of what the optimizer remembers. */
const cleaningPeriod = 256;

export interface SimdOptimizer {
  /** Readies the kernels for the next step. */
  next(): void;
  /** Forgets everything. */
  reset(): void;
}

export function createSimdOptimizer(
  kernels: Kernels,
  arena: Arena,
  plans: readonly LayerPlan[],
  { optimizer, learningRate, l1, l2 }: TrainingSettings,
): SimdOptimizer {
  let step = 0;
  // β₁ᵏ and β₂ᵏ.
  let power1 = 1;
  let power2 = 1;

  function configure() {
    if (optimizer === 'adam') {
      const { beta1, beta2, epsilon } = adamDefaults;
      power1 *= beta1;
      power2 *= beta2;
      // η m̂ / (√v̂ + ε) with m̂ = (1 − β₁) Σm / (1 − β₁ᵏ) and v̂ = (1 − β₂) Σv / (1 − β₂ᵏ), all factors
      // moved into η and ε.
      const root = Math.sqrt((1 - power2) / (1 - beta2));
      const rate = learningRate * root * ((1 - beta1) / (1 - power1));
      kernels.setOptimizer(rate, epsilon * root, beta1, beta2);
    } else if (optimizer === 'rmsprop') {
      const { decay, epsilon } = rmspropDefaults;
      const root = Math.sqrt(1 / (1 - decay));
      kernels.setOptimizer(learningRate * root, epsilon * root, 0, decay);
    } else {
      kernels.setOptimizer(learningRate, 0, momentumDefaults.beta, 0);
    }
  }

  function clean() {
    for (const { mean, square, parameterBytes } of plans) {
      kernels.flush(mean, parameterBytes, 1e-20);
      kernels.flush(square, parameterBytes, 1e-30);
    }
  }

  return {
    next() {
      step += 1;
      configure();
      if (optimizer !== 'sgd' && step % cleaningPeriod === 0) clean();
    },
    reset() {
      step = 0;
      power1 = 1;
      power2 = 1;
      for (const { mean, square, parameterBytes, alive, inputs } of plans) {
        arena.bytes(mean, parameterBytes).fill(0);
        arena.bytes(square, parameterBytes).fill(0);
        // A penalty pulls at every weight, lit or not.
        arena.bytes(alive, inputs + 1).fill(l1 > 0 || l2 > 0 ? 1 : 0);
      }
    },
  };
}
