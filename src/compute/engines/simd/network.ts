import type { Kernels } from '../../kernels/load.ts';
import type { TrainingSettings } from '../../types.ts';
import type { Arena } from './arena.ts';
import { type InputLists, type LayerPlan, rowBytes } from './layer.ts';
import type { UpdateKind } from './optimizer.ts';

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

/** The three passes through the layers, on rows whose inputs are listed. */
export interface Network {
  /** Leaves the logits in the last layer's outputs; if it `learns`, also what `backward` needs. */
  forward(rows: number, learns: boolean): void;
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
  const { accumulate, sgd, momentum, rmsprop, adam } = kernels;
  const updateKernels = { accumulate, sgd, momentum, rmsprop, adam };

  function listHidden(from: LayerPlan, to: LayerPlan, rows: number, learns: boolean) {
    const { lists } = to;
    kernels.listActivations(
      from.outputs,
      from.stride,
      rows,
      from.units,
      listAll,
      lists.rows,
      lists.rowStride,
      lists.blockInputs,
      lists.ends,
      Number(learns),
      lists.buckets,
      lists.bucketStride,
      lists.bucketEnds,
      to.stride,
    );
  }

  function update(plan: LayerPlan, kind: UpdateKind, sums: number) {
    const { inputs, lists, alive, deltas, weights, mean, square } = plan;
    const kernel = updateKernels[kind];
    for (const { wide, offset, column } of plan.panels) {
      kernel(
        Number(wide),
        inputs,
        lists.buckets,
        lists.bucketStride,
        lists.bucketEnds,
        alive,
        deltas + column,
        weights + offset,
        mean + offset,
        square + offset,
        sums === 0 ? 0 : sums + offset,
      );
    }
  }

  /** ∂L/∂x of a layer, which is ∂L/∂a of the layer before. */
  function passBack(plan: LayerPlan, before: LayerPlan, rows: number) {
    const { lists, dots, weights, deltas, stride } = plan;
    arena.bytes(before.deltas, rows * before.stride).fill(0);
    for (const { wide, offset, column } of plan.panels) {
      for (const { begins, ends } of blocks(lists, rows)) {
        kernels.backward(
          Number(column === 0),
          Number(wide),
          begins,
          ends,
          rows,
          weights + offset,
          deltas + column,
          stride,
          lists.rows,
          dots,
        );
      }
    }
    for (const { begins, ends } of blocks(lists, rows)) {
      kernels.collect(begins, ends, rows, lists.rows, dots, before.deltas, before.stride);
    }
  }

  return {
    forward(rows, learns) {
      plans.forEach((plan, i) => {
        const { inputs, lists, outputs, stride } = plan;
        for (const { wide, offset, column } of plan.panels) {
          const weights = plan.weights + offset;
          let sums = weights + inputs * rowBytes;
          let sumStride = 0;
          for (const { begins, ends } of blocks(lists, rows)) {
            const own = outputs + column;
            kernels.forward(
              Number(wide),
              begins,
              ends,
              rows,
              weights,
              sums,
              sumStride,
              own,
              stride,
            );
            sums = own;
            sumStride = stride;
          }
        }
        const next = plans[i + 1];
        if (next === undefined) return;
        activate(outputs, rows * stride);
        listHidden(plan, next, rows, learns);
      });
    },

    loss: (rows, labels, scale) =>
      lossKernel(last.outputs, last.deltas, last.stride, rows, last.units, labels, scale),

    backward(rows, kind) {
      for (let i = plans.length - 1; i >= 0; i--) {
        const plan = plans[i]!;
        const before = plans[i - 1];
        if (before !== undefined) {
          passBack(plan, before, rows);
          slope?.(before.outputs, before.deltas, rows * before.stride);
        }
        update(plan, kind, kind === 'accumulate' ? plan.sums : 0);
      }
    },

    applySums(kind) {
      for (const plan of plans) {
        update(plan, kind, plan.sums);
      }
    },
  };
}

/** Where the blocks of the row lists begin and end, row by row. */
function* blocks(lists: InputLists, rows: number) {
  for (let block = 0; block < lists.blocks; block++) {
    const begins = lists.ends + block * rows * 4;
    yield { begins, ends: begins + rows * 4 };
  }
}
