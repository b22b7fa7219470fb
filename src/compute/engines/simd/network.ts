import { activations } from '../../activations/index.ts';
import type { Kernels } from '../../kernels/load.ts';
import type { OptimizerKernels } from '../../optimizers/index.ts';
import type { TrainingSettings } from '../../types.ts';
import { createApply } from './apply.ts';
import type { Arena } from './arena.ts';
import type { LayerPlan } from './layer.ts';
import { createListedPasses } from './listed.ts';
import { createNarrowPasses } from './narrow.ts';
import type { UpdateKind } from './optimizer.ts';
import { withKernels } from './with-kernels.ts';

/** The three passes through the layers, on rows whose inputs are listed. */
export interface Network {
  /** Leaves the logits in the last layer's outputs; if it `learns`, also what `backward` needs. */
  forward(rows: number, learns: boolean): void;
  /** From the last layer to the first: δ of the layer before, then this layer's update. */
  backward(rows: number, kind: UpdateKind): void;
  /** Before gradients are accumulated. */
  clearGradients(): void;
  /** Updates all layers by the gradients that `backward` accumulated. */
  applyGradients(optimizer: OptimizerKernels): void;
}

export function createNetwork(
  kernels: Kernels,
  arena: Arena,
  plans: readonly LayerPlan[],
  { activation, l1, l2 }: TrainingSettings,
): Network {
  // One layer alone has nothing to activate.
  const hidden = plans.length > 1 ? withKernels(activations[activation].kernels, activation) : null;
  const activate = hidden && kernels[hidden.forward];
  const slope = hidden?.slope ? kernels[hidden.slope] : null;
  kernels.setPenalty(l1, l2);
  const apply = createApply(kernels);
  // A hidden unit that is 0 may still have a slope, except with ReLU.
  const zeroHasSlope = slope !== null;
  const passes = plans.map((plan, i) => {
    const before = plans[i - 1] ?? null;
    return before === null || plan.lists !== null
      ? createListedPasses(kernels, arena, plan, before, zeroHasSlope)
      : createNarrowPasses(kernels, plan, before, !zeroHasSlope, apply);
  });

  return {
    forward(rows, learns) {
      passes.forEach((pass, i) => {
        pass.forward(rows, learns);
        const { outputs, stride } = plans[i]!;
        if (i < plans.length - 1) activate?.(outputs, rows * stride);
      });
    },

    backward(rows, kind) {
      for (let i = plans.length - 1; i >= 0; i--) {
        passes[i]!.backward(rows);
        const before = plans[i - 1];
        if (before !== undefined) slope?.(before.outputs, before.deltas, rows * before.stride);
        passes[i]!.update(rows, kind);
      }
    },

    clearGradients() {
      for (const { gradient, parameterBytes } of plans) {
        arena.bytes(gradient, parameterBytes).fill(0);
      }
    },

    applyGradients(optimizer) {
      for (const plan of plans) apply(plan, optimizer);
    },
  };
}
