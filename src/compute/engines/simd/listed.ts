import type { Kernels } from '../../kernels/load.ts';
import type { Arena } from './arena.ts';
import { fillBuckets, updateByBuckets } from './buckets.ts';
import { type LayerPlan, listsOf, rowBytes } from './layer.ts';
import { blocksOf, listOutputs } from './lists.ts';
import type { LayerPasses } from './passes.ts';

/**
 * The passes of a layer that computes nothing for inputs that are not in its lists.
 * @param before the layer whose outputs are listed, or null where the feed lists samples.
 * @param listAll whether inputs are listed that are 0: they have a slope.
 */
export function createListedPasses(
  kernels: Kernels,
  arena: Arena,
  plan: LayerPlan,
  before: LayerPlan | null,
  listAll: boolean,
): LayerPasses {
  const { inputs, panels, stride, weights, outputs, deltas, dots } = plan;
  const lists = listsOf(plan);

  return {
    forward(rows, learns) {
      if (before !== null) {
        listOutputs(kernels, before, plan, rows, listAll);
        if (learns) fillBuckets(kernels, plan, rows);
      }
      for (const { wide, offset, column } of panels) {
        const own = outputs + column;
        const panel = weights + offset;
        // From the biases on, block by block.
        let sums = panel + inputs * rowBytes;
        let sumStride = 0;
        for (const { begins, ends } of blocksOf(lists, rows)) {
          kernels.forward(Number(wide), begins, ends, rows, panel, sums, sumStride, own, stride);
          sums = own;
          sumStride = stride;
        }
      }
    },

    backward(rows) {
      if (before === null) return;
      arena.bytes(before.deltas, rows * before.stride).fill(0);
      for (const { wide, offset, column } of panels) {
        for (const { begins, ends } of blocksOf(lists, rows)) {
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
      for (const { begins, ends } of blocksOf(lists, rows)) {
        kernels.collect(begins, ends, rows, lists.rows, dots, before.deltas, before.stride);
      }
    },

    update: (_rows, kind) => updateByBuckets(kernels, plan, kind),
  };
}
