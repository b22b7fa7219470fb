import { builtInDataset } from '../../src/datasets/built-in-digits.ts';
import type { Dataset } from '../../src/datasets/index.ts';
import { findDataset, loadDataset } from '../../src/datasets/node/load.ts';

/** MNIST where it is; elsewhere as many of the built-in digits as tests need, for all of them take long to write. */
export async function someDigits(): Promise<Dataset> {
  return findDataset('mnist') === undefined
    ? builtInDataset({ train: 10_000, test: 2000 })
    : await loadDataset('mnist');
}
