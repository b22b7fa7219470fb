import type { Samples } from '../types.ts';

/** Samples as a model takes them, row by row: inputs as numbers, and labels as targets 0 0 1 0. */
export function createRows(capacity: number, inputSize: number, outputSize: number) {
  const inputs = new Float32Array(capacity * inputSize);
  const targets = new Float32Array(capacity * outputSize);
  return {
    inputs,
    targets,

    /** Copies sample `index` into row `row`. */
    load(samples: Samples, index: number, row: number) {
      const from = index * inputSize;
      const scale = samples.inputs instanceof Uint8Array ? 255 : 1;
      for (let i = 0; i < inputSize; i++) {
        inputs[row * inputSize + i] = samples.inputs[from + i]! / scale;
      }
      targets.fill(0, row * outputSize, (row + 1) * outputSize);
      targets[row * outputSize + samples.labels[index]!] = 1;
    },
  };
}
