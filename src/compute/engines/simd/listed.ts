import type { Kernels } from '../../kernels/load.ts';
import type { Arena } from './arena.ts';
import { fillBuckets } from './buckets.ts';
import { type LayerPlan, listsOf, rowBytes } from './layer.ts';
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
  const { inputs, panels, stride, weights, mean, square, gradient, alive, outputs, deltas, dots } =
    plan;
  const lists = listsOf(plan);

  function list(from: LayerPlan, rows: number, learns: boolean) {
    kernels.listActivations(
      from.outputs,
      from.stride,
      rows,
      inputs,
      Number(listAll),
      lists.rows,
      lists.rowStride,
      lists.blockInputs,
      lists.ends,
    );
    if (learns) fillBuckets(kernels, plan, rows);
  }

  /** Where the blocks of the row lists begin and end, row by row. */
  function* blocks(rows: number) {
    for (let block = 0; block < lists.blocks; block++) {
      const begins = lists.ends + block * rows * 4;
      yield { begins, ends: begins + rows * 4 };
    }
  }

  return {
    forward(rows, learns) {
      if (before !== null) list(before, rows, learns);
      for (const { wide, offset, column } of panels) {
        const own = outputs + column;
        let sums = weights + offset + inputs * rowBytes;
        let sumStride = 0;
        for (const { begins, ends } of blocks(rows)) {
          kernels.forward(
            Number(wide),
            begins,
            ends,
            rows,
            weights + offset,
            sums,
            sumStride,
            own,
            stride,
          );
          sums = own;
          sumStride = stride;
        }
      }
    },

    backward(rows) {
      if (before === null) return;
      arena.bytes(before.deltas, rows * before.stride).fill(0);
      for (const { wide, offset, column } of panels) {
        for (const { begins, ends } of blocks(rows)) {
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
      for (const { begins, ends } of blocks(rows)) {
        kernels.collect(begins, ends, rows, lists.rows, dots, before.deltas, before.stride);
      }
    },

    update(_rows, kind) {
      const { buckets, bucketStride, bucketEnds } = lists;
      for (const { wide, offset, column } of panels) {
        const isWide = Number(wide);
        const own = deltas + column;
        if (kind === 'accumulate') {
          const sums = gradient + offset;
          kernels.accumulate(isWide, inputs, buckets, bucketStride, bucketEnds, alive, own, sums);
        } else {
          kernels[kind.step](
            isWide,
            inputs,
            buckets,
            bucketStride,
            bucketEnds,
            alive,
            own,
            weights + offset,
            mean + offset,
            square + offset,
          );
        }
      }
    },
  };
}
