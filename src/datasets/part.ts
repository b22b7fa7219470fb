import type { Samples } from '../compute/types.ts';

/** The samples from one up to before another, in the same memory. */
export function part(samples: Samples, from: number, to: number): Samples {
  const { inputSize, inputs, labels } = samples;
  return {
    ...samples,
    count: to - from,
    inputs: inputs.subarray(from * inputSize, to * inputSize),
    labels: labels.subarray(from, to),
  };
}
