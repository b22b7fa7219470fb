import type { Kernels } from '../../kernels/load.ts';
import { type InputLists, type LayerPlan, listsOf } from './layer.ts';

/**
 * Puts the outputs of the layer before into the row lists of a layer.
 * @param listAll whether also those that are 0.
 */
export function listOutputs(
  kernels: Kernels,
  before: LayerPlan,
  plan: LayerPlan,
  rows: number,
  listAll: boolean,
) {
  const lists = listsOf(plan);
  kernels.listActivations(
    before.outputs,
    before.stride,
    rows,
    plan.inputs,
    Number(listAll),
    lists.rows,
    lists.rowStride,
    lists.blockInputs,
    lists.ends,
  );
}

/** Where the blocks of the row lists begin and end, row by row. */
export function* blocksOf(lists: InputLists, rows: number) {
  for (let block = 0; block < lists.blocks; block++) {
    const begins = lists.ends + block * rows * 4;
    yield { begins, ends: begins + rows * 4 };
  }
}
