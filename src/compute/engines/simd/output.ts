import type { Kernels } from '../../kernels/load.ts';
import { type LossName, losses } from '../../losses/index.ts';
import type { Samples } from '../../types.ts';
import type { Arena } from './arena.ts';
import type { LayerPlan } from './layer.ts';
import { withKernels } from './with-kernels.ts';

/** What the last layer's logits mean: beside labels a loss, by themselves outputs and classes. */
export interface Output {
  /** Loss of the samples at `indices`, summed, and the last layer's δ, times `scale`. */
  lossAt(samples: Samples, indices: Uint32Array, scale: number): number;
  /** Loss of the samples [from, from + count), summed. */
  lossFrom(samples: Samples, from: number, count: number): number;
  /** Activates the logits and copies them, [count][units], into `result` from row `row` on. */
  read(count: number, result: Float32Array, row: number): void;
  /** Places of the largest logits. Valid until the memory grows. */
  classes(count: number): Uint8Array;
}

export function createOutput(
  kernels: Kernels,
  arena: Arena,
  { outputs, deltas, stride, units }: LayerPlan,
  name: LossName,
  rows: number,
): Output {
  const { kernel, outputActivation } = losses[name];
  const lossKernel = kernels[withKernels(kernel, name)];
  const labels = arena.allocate(rows);
  const predictions = arena.allocate(rows);

  return {
    lossAt(samples, indices, scale) {
      const count = indices.length;
      const view = arena.bytes(labels, count);
      for (let row = 0; row < count; row++) view[row] = samples.labels[indices[row]!]!;
      return lossKernel(outputs, deltas, stride, count, units, labels, scale);
    },

    lossFrom(samples, from, count) {
      arena.bytes(labels, count).set(samples.labels.subarray(from, from + count));
      return lossKernel(outputs, deltas, stride, count, units, labels, 1);
    },

    read(count, result, row) {
      if (outputActivation === 'softmax') kernels.softmaxRows(outputs, stride, count, units);
      else kernels.sigmoids(outputs, count * stride);
      const memory = arena.floats(outputs, (count * stride) / 4);
      for (let i = 0; i < count; i++) {
        const at = (i * stride) / 4;
        result.set(memory.subarray(at, at + units), (row + i) * units);
      }
    },

    classes(count) {
      kernels.argmaxRows(outputs, stride, count, units, predictions);
      return arena.bytes(predictions, count);
    },
  };
}
