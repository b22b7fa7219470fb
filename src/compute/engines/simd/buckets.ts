import type { Kernels } from '../../kernels/load.ts';
import { type LayerPlan, listsOf } from './layer.ts';

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
