import { DivergenceError } from '../../divergence.ts';
import type { Samples } from '../../types.ts';
import type { Feed } from './feed.ts';
import type { Network } from './network.ts';
import type { SimdOptimizer } from './optimizer.ts';
import type { Output } from './output.ts';

/** One optimizer step on a mini-batch; returns its mean loss before. */
export type Step = (samples: Samples, indices: Uint32Array) => number;

/** @param rows so many samples go through the network at once. */
export function createStep(
  feed: Feed,
  network: Network,
  output: Output,
  optimizer: SimdOptimizer,
  rows: number,
): Step {
  /** Forward, loss and δ of `part` of a mini-batch of `count`; returns the summed loss. */
  function lossOf(samples: Samples, part: Uint32Array, count: number): number {
    feed.batch(samples, part);
    network.forward(part.length, true);
    return output.lossAt(samples, part, 1 / count);
  }

  /** A mini-batch too large for one go: gradients are summed part by part, then applied. */
  function stepInParts(samples: Samples, indices: Uint32Array): number {
    network.clearGradients();
    let total = 0;
    for (let from = 0; from < indices.length; from += rows) {
      const part = indices.subarray(from, from + rows);
      total += lossOf(samples, part, indices.length);
      network.backward(part.length, 'accumulate');
    }
    const meanLoss = finite(total / indices.length);
    optimizer.next();
    network.applyGradients(optimizer.kernels);
    return meanLoss;
  }

  return (samples, indices) => {
    feed.prepare(samples);
    if (indices.length > rows) return stepInParts(samples, indices);
    const meanLoss = finite(lossOf(samples, indices, indices.length) / indices.length);
    optimizer.next();
    network.backward(indices.length, optimizer.kernels);
    return meanLoss;
  };
}

/** @throws DivergenceError if the loss is not finite. */
function finite(meanLoss: number): number {
  if (!Number.isFinite(meanLoss)) throw new DivergenceError(meanLoss);
  return meanLoss;
}
