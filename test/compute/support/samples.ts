import { createRandom } from '../../../src/compute/random.ts';
import type { Samples, TrainingSettings } from '../../../src/compute/types.ts';

/** Four of five inputs are zero, as in a picture of a digit; label and inputs belong together. */
export function sparseSamples(
  count: number,
  inputSize: number,
  classCount: number,
  { seed = 1, kind = Uint8Array as typeof Uint8Array | typeof Float32Array } = {},
): Samples {
  const random = createRandom(seed);
  const largest = kind === Uint8Array ? 255 : 1;
  const inputs = new kind(count * inputSize);
  const labels = new Uint8Array(count);
  for (let sample = 0; sample < count; sample++) {
    const label = random.integer(classCount);
    labels[sample] = label;
    for (let i = 0; i < inputSize; i++) {
      const lit = random.uniform() < (i % classCount === label ? 0.8 : 0.1);
      if (lit) inputs[sample * inputSize + i] = largest * (0.2 + 0.8 * random.uniform());
    }
  }
  return { count, inputSize, classCount, inputs, labels };
}

export const settings: TrainingSettings = {
  layers: [20, 12, 4],
  activation: 'relu',
  loss: 'cross-entropy',
  optimizer: 'adam',
  learningRate: 0.01,
  batchSize: 16,
  initializer: 'he',
  l1: 0,
  l2: 0,
  seed: 1,
};

/** Points (0,0), (0,1), (1,0), (1,1); class 1 where exactly one is 1. */
export const xor: Samples = {
  count: 4,
  inputSize: 2,
  classCount: 2,
  inputs: Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1),
  labels: Uint8Array.of(0, 1, 1, 0),
};
