import type { Kernels } from '../../kernels/load.ts';
import { type LayerPlan, listsOf } from './layer.ts';
import type { UpdateKind } from './optimizer.ts';

/** Sorts what the row lists of a layer have of `rows` samples by input, for the gradient. */
export function fillBuckets(kernels: Kernels, plan: LayerPlan, rows: number) {
  const { blocks, ends, buckets, bucketStride, bucketEnds } = listsOf(plan);
  kernels.fillBuckets(
    blocks,
    ends,
    rows,
    plan.inputs,
    buckets,
    bucketStride,
    bucketEnds,
    plan.stride,
  );
}

/** Input by input, from its bucket: moves a layer's weights, or only adds to their gradient. */
export function updateByBuckets(kernels: Kernels, plan: LayerPlan, kind: UpdateKind) {
  const { inputs, panels, weights, mean, square, gradient, alive } = plan;
  const { buckets, bucketStride, bucketEnds } = listsOf(plan);
  for (const { wide, offset, column } of panels) {
    const isWide = Number(wide);
    const own = plan.deltas + column;
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
}
