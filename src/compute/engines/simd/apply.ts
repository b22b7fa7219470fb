import type { Kernels } from '../../kernels/load.ts';
import type { Known } from './known.ts';
import type { LayerPlan } from './layer.ts';

/** Moves a layer's weights by the gradient that is in memory. */
export type ApplyGradient = (plan: LayerPlan, optimizer: Known<'optimizer'>) => void;

export function createApply(kernels: Kernels): ApplyGradient {
  const steps = {
    sgd: kernels.applySgd,
    momentum: kernels.applyMomentum,
    rmsprop: kernels.applyRmsprop,
    adam: kernels.applyAdam,
  };
  return ({ inputs, panels, weights, mean, square, gradient }, optimizer) => {
    for (const { wide, offset } of panels) {
      steps[optimizer](
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
