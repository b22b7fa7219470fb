import type { Kernels } from '../../kernels/load.ts';
import type { TrainingSettings } from '../../types.ts';
import { createApply } from './apply.ts';
import type { Arena } from './arena.ts';
import { type Known, withKernels } from './known.ts';
import type { LayerPlan } from './layer.ts';
import { createListedPasses } from './listed.ts';
import { createNarrowPasses } from './narrow.ts';
import type { UpdateKind } from './optimizer.ts';

type ActivationKernels = readonly [
  /** a = f(z), in place, over so many bytes. */
  forward: (z: number, bytes: number) => void,
  /** Multiplies δ by f′, or null where the lists already leave out what has slope 0. */
  slope: ((a: number, delta: number, bytes: number) => void) | null,
];

function activationKernels(kernels: Kernels): Record<Known<'activation'>, ActivationKernels> {
  return {
    relu: [kernels.relu, null],
    'leaky-relu': [kernels.leakyRelu, kernels.leakyReluSlope],
    sigmoid: [kernels.sigmoids, kernels.sigmoidSlope],
    tanh: [kernels.tanhs, kernels.tanhSlope],
  };
}

/** The three passes through the layers, on rows whose inputs are listed. */
export interface Network {
  /** Leaves the logits in the last layer's outputs; if it `learns`, also what `backward` needs. */
  forward(rows: number, learns: boolean): void;
  /** Loss summed over the rows, and the last layer's δ, times `scale`. */
  loss(rows: number, labels: number, scale: number): number;
  /** From the last layer to the first: δ of the layer before, then this layer's update. */
  backward(rows: number, kind: UpdateKind): void;
  /** Updates all layers by the gradients that `backward` accumulated before. */
  applyGradients(optimizer: Known<'optimizer'>): void;
}

export function createNetwork(
  kernels: Kernels,
  arena: Arena,
  plans: readonly LayerPlan[],
  { activation, loss, l1, l2 }: TrainingSettings,
): Network {
  // One layer alone has nothing to activate.
  const hidden = plans.length > 1 ? withKernels('activation', activation) : 'relu';
  const [activate, slope] = activationKernels(kernels)[hidden];
  const last = plans.at(-1)!;
  const lossKernel = {
    quadratic: kernels.quadratic,
    'binary-cross-entropy': kernels.binaryCrossEntropy,
    'cross-entropy': kernels.crossEntropy,
  }[withKernels('loss', loss)];
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
        if (i < plans.length - 1) activate(outputs, rows * stride);
      });
    },

    loss: (rows, labels, scale) =>
      lossKernel(last.outputs, last.deltas, last.stride, rows, last.units, labels, scale),

    backward(rows, kind) {
      for (let i = plans.length - 1; i >= 0; i--) {
        passes[i]!.backward(rows);
        const before = plans[i - 1];
        if (before !== undefined) slope?.(before.outputs, before.deltas, rows * before.stride);
        passes[i]!.update(rows, kind);
      }
    },

    applyGradients(optimizer) {
      for (const plan of plans) apply(plan, optimizer);
    },
  };
}
