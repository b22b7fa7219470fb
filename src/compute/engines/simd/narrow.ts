import type { Kernels } from '../../kernels/load.ts';
import type { ApplyGradient } from './apply.ts';
import type { LayerPlan } from './layer.ts';
import type { LayerPasses } from './passes.ts';

/**
 * The passes of a layer that is so narrow that it computes with all its inputs.
 * @param before the layer whose outputs are its inputs.
 * @param masked whether an input that is 0 has no slope.
 */
export function createNarrowPasses(
  kernels: Kernels,
  plan: LayerPlan,
  before: LayerPlan,
  masked: boolean,
  apply: ApplyGradient,
): LayerPasses {
  const { inputs, stride, weights, gradient, outputs, deltas } = plan;
  return {
    forward(rows) {
      kernels.narrowForward(before.outputs, before.stride, rows, inputs, weights, outputs, stride);
    },

    backward(rows) {
      kernels.narrowBackward(
        Number(masked),
        before.outputs,
        before.stride,
        rows,
        inputs,
        weights,
        deltas,
        stride,
        before.deltas,
        before.stride,
      );
    },

    update(rows, kind) {
      const adds = kind === 'accumulate';
      kernels.narrowGradient(
        Number(adds),
        before.outputs,
        before.stride,
        rows,
        inputs,
        deltas,
        stride,
        gradient,
      );
      if (!adds) apply(plan, kind);
    },
  };
}
