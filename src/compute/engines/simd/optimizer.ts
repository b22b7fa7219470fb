import type { Kernels } from '../../kernels/load.ts';
import { type OptimizerKernels, optimizers } from '../../optimizers/index.ts';
import type { TrainingSettings } from '../../types.ts';
import type { Arena } from './arena.ts';
import type { LayerPlan } from './layer.ts';
import { withKernels } from './with-kernels.ts';

/** The kernels that make a step, or none where the gradient of a part of a mini-batch is only summed. */
export type UpdateKind = 'accumulate' | OptimizerKernels;

/** Steps between two cleanings of what the optimizer remembers. */
const cleaningPeriod = 256;

export interface SimdOptimizer {
  readonly kernels: OptimizerKernels;
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
  const own = withKernels(optimizers[optimizer].kernels, optimizer);
  const { operands, remembers } = own;
  let step = 0;
  let nextOperands = operands(learningRate);

  function clean() {
    for (const { mean, square, parameterBytes } of plans) {
      kernels.flush(mean, parameterBytes, 1e-20);
      kernels.flush(square, parameterBytes, 1e-30);
    }
  }

  return {
    kernels: own,
    next() {
      step += 1;
      kernels.setOptimizer(...nextOperands());
      if (remembers && step % cleaningPeriod === 0) clean();
    },
    reset() {
      step = 0;
      nextOperands = operands(learningRate);
      for (const { mean, square, parameterBytes, alive, inputs } of plans) {
        arena.bytes(mean, parameterBytes).fill(0);
        arena.bytes(square, parameterBytes).fill(0);
        // A penalty pulls at every weight, lit or not.
        arena.bytes(alive, inputs + 1).fill(l1 > 0 || l2 > 0 ? 1 : 0);
      }
    },
  };
}
