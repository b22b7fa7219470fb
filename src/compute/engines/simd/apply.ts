import type { Kernels } from '../../kernels/load.ts';
import type { OptimizerKernels } from '../../optimizers/index.ts';
import type { LayerPlan } from './layer.ts';

/** Moves a layer's weights by the gradient that is in memory. */
export type ApplyGradient = (plan: LayerPlan, optimizer: OptimizerKernels) => void;

export function createApply(kernels: Kernels): ApplyGradient {
  return ({ inputs, panels, weights, mean, square, gradient }, optimizer) => {
    for (const { wide, offset } of panels) {
      kernels[optimizer.apply](
        Number(wide),
        inputs,
        weights + offset,
        mean + offset,
        square + offset,
        gradient + offset,
      );
    }
  };
}
