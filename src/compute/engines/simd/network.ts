import type { Kernels } from '../../kernels/load.ts';
import type { TrainingSettings } from '../../types.ts';
import type { Arena } from './arena.ts';
import type { LayerPlan } from './layer.ts';
import { type UpdateKind, updateKinds } from './optimizer.ts';

type ActivationKernels = readonly [
  /** a = f(z), in place, over so many bytes. */
  forward: (z: number, bytes: number) => void,
  /** Multiplies δ by f′, or null where the lists already leave out what has slope 0. */
  slope: ((a: number, delta: number, bytes: number) => void) | null,
];

/** Hidden activations that have kernels. */
export const activationsWithKernels = ['relu', 'leaky-relu', 'sigmoid', 'tanh'] as const;

function activationKernels(
  kernels: Kernels,
): Record<(typeof activationsWithKernels)[number], ActivationKernels> {
  return {
    relu: [kernels.relu, null],
    'leaky-relu': [kernels.leakyRelu, kernels.leakyReluSlope],
    sigmoid: [kernels.sigmoids, kernels.sigmoidSlope],
    tanh: [kernels.tanhs, kernels.tanhSlope],
  };
}

/** Inputs whose weights in one panel, 128 bytes each, are at hand together for all rows. */
const inputsInCache = 128;

/** The three passes through the layers, on rows whose inputs are listed. */
export interface Network {
  /** Leaves the logits in the last layer's outputs. */
  forward(rows: number): void;
  /** Loss summed over the rows, and the last layer's δ, times `scale`. */
  loss(rows: number, labels: number, scale: number): number;
  /** From the last layer to the first: δ of the layer before, then this layer's update. */
  backward(rows: number, kind: UpdateKind): void;
  /** Updates all layers by the gradients that `backward` summed before. */
  applySums(kind: UpdateKind): void;
}

export function createNetwork(
  kernels: Kernels,
  arena: Arena,
  plans: readonly LayerPlan[],
  { activation, loss, l1, l2 }: TrainingSettings,
): Network {
  const known = activationsWithKernels.find((name) => name === activation);
  if (known === undefined && plans.length > 1) {
    throw new RangeError(`There are no kernels for ${activation}.`);
  }
  const [activate, slope] = activationKernels(kernels)[known ?? 'relu'];
  const last = plans.at(-1)!;
  const lossKernel = {
    quadratic: kernels.quadratic,
    'binary-cross-entropy': kernels.binaryCrossEntropy,
    'cross-entropy': kernels.crossEntropy,
  }[loss];
  // A hidden unit that is 0 may still have a slope, except with ReLU: then it must be listed.
  const listAll = Number(slope !== null);

  kernels.setPenalty(l1, l2);

  function listHidden(from: LayerPlan, to: LayerPlan, rows: number) {
    const { starts, entries, counts, buckets, bucketStride } = to.lists;
    arena.bytes(counts, to.inputs * 4).fill(0);
    const lists = [starts, entries, counts, buckets, bucketStride, to.stride] as const;
    kernels.listActivations(from.outputs, from.stride, rows, from.units, listAll, ...lists);
  }

  function update(plan: LayerPlan, kind: UpdateKind, sums: number) {
    const { inputs, lists, alive, deltas, weights, mean, square } = plan;
    for (const { width, offset, column } of plan.panels) {
      const panel = (penalized: boolean, from: number, to: number) =>
        kernels.updatePanel(
          ...[
            kind,
            width,
            Number(penalized),
            from,
            to,
            lists.counts,
            lists.buckets,
            lists.bucketStride,
            alive,
          ],
          ...[deltas + column, weights + offset],
          ...(kind === updateKinds.accumulate
            ? [sums + offset, 0]
            : [mean + offset, square + offset]),
          sums === 0 ? 0 : sums + offset,
        );
      panel(l1 > 0 || l2 > 0, 0, inputs);
      panel(false, inputs, inputs + 1);
    }
  }

  return {
    forward(rows) {
      plans.forEach((plan, i) => {
        const { inputs, lists, outputs, stride } = plan;
        for (const { width, offset, column } of plan.panels) {
          const forward = width === 32 ? kernels.forward32 : kernels.forward16;
          const weights = plan.weights + offset;
          const to = [outputs + column, stride] as const;
          let bias = weights + inputs * width * 4;
          for (let from = 0; from < inputs; from += inputsInCache) {
            const until = from + inputsInCache;
            forward(lists.starts, lists.cursors, rows, until, weights, bias, ...to);
            bias = 0;
          }
        }
        const next = plans[i + 1];
        if (next === undefined) return;
        activate(outputs, rows * stride);
        listHidden(plan, next, rows);
      });
    },

    loss: (rows, labels, scale) =>
      lossKernel(last.outputs, last.deltas, last.stride, rows, last.units, labels, scale),

    backward(rows, kind) {
      for (let i = plans.length - 1; i >= 0; i--) {
        const plan = plans[i]!;
        const { lists, inputs } = plan;
        const biasBucket = lists.buckets + inputs * lists.bucketStride;
        kernels.listBias(rows, lists.counts + inputs * 4, biasBucket, plan.stride);
        const before = plans[i - 1];
        if (before !== undefined) {
          arena.bytes(before.deltas, rows * before.stride).fill(0);
          for (const { width, offset, column } of plan.panels) {
            const backward = width === 32 ? kernels.backward32 : kernels.backward16;
            const deltas = [
              plan.deltas + column,
              plan.stride,
              before.deltas,
              before.stride,
            ] as const;
            let places = lists.starts;
            for (let from = 0; from < inputs; from += inputsInCache) {
              const until = from + inputsInCache;
              backward(places, lists.cursors, rows, until, plan.weights + offset, ...deltas);
              places = lists.cursors;
            }
          }
          slope?.(before.outputs, before.deltas, rows * before.stride);
        }
        update(plan, kind, kind === updateKinds.accumulate ? plan.sums : 0);
      }
    },

    applySums(kind) {
      for (const plan of plans) {
        // Everything is in the sums; no bucket adds to them any more.
        arena.bytes(plan.lists.counts, (plan.inputs + 1) * 4).fill(0);
        update(plan, kind, plan.sums);
      }
    },
  };
}
