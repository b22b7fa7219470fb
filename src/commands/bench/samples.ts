import type { Samples } from '../../compute/types.ts';

/** Samples from their bytes: ten classes, as all models have. */
export function samplesOf(inputs: Uint8Array, labels: Uint8Array): Samples {
  const count = labels.length;
  return { count, inputSize: inputs.length / count, classCount: 10, inputs, labels };
}
