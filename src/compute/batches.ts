import { createRandom } from './random.ts';

/** Mini-batches, each epoch all samples once in an order drawn from the seed. */
export interface Batches {
  readonly stepsPerEpoch: number;
  /** Indices of the samples of a step, counted from 0; to be asked for step by step. Valid until the next one. */
  at(step: number): Uint32Array;
  /** Samples learned from after so many steps, counting each as often as it was seen. */
  samplesAfter(steps: number): number;
}

/** The stream that shuffles; initial weights are drawn from stream 0. */
const shuffleStream = 1;

/** @param count of samples; without any there are empty batches */
export function createBatches(count: number, batchSize: number, seed: number): Batches {
  const random = createRandom(seed, shuffleStream);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const stepsPerEpoch = Math.max(1, Math.ceil(count / batchSize));
  return {
    stepsPerEpoch,

    at(step) {
      const position = (step % stepsPerEpoch) * batchSize;
      if (position === 0) random.shuffle(order);
      return order.subarray(position, position + batchSize);
    },

    samplesAfter(steps) {
      const rest = Math.min((steps % stepsPerEpoch) * batchSize, count);
      return Math.floor(steps / stepsPerEpoch) * count + rest;
    },
  };
}
