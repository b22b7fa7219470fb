import type { LayerParameters, Samples } from '../types.ts';

/** @throws RangeError if samples [from, to) are not all there. */
export function checkRange(samples: Samples, from: number, to: number): void {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from < 0 || to < from || to > samples.count) {
    throw new RangeError(
      `There are samples 0 to ${samples.count - 1}; ${from} to ${to - 1} were asked for.`,
    );
  }
}

/** @throws RangeError if a shape does not fit the layers or a value is not finite. */
export function checkParameters(
  given: readonly LayerParameters[],
  layers: readonly number[],
): void {
  if (given.length !== layers.length - 1) {
    throw new RangeError(
      `The network has ${layers.length - 1} layers of weights; ${given.length} were given.`,
    );
  }
  given.forEach(({ weights, biases }, i) => {
    const inputs = layers[i]!;
    const units = layers[i + 1]!;
    if (weights.length !== units * inputs || biases.length !== units) {
      throw new RangeError(
        `Layer ${i + 1} takes ${units} × ${inputs} weights and ${units} biases; ` +
          `${weights.length} and ${biases.length} were given.`,
      );
    }
    if (!weights.every(Number.isFinite) || !biases.every(Number.isFinite)) {
      throw new RangeError(
        `Layer ${i + 1} was given a weight or bias that is not a finite number.`,
      );
    }
  });
}

/** @throws RangeError if a mini-batch is empty or too large, or one of its samples is not there. */
export function checkBatch(samples: Samples, indices: Uint32Array, batchSize: number): void {
  if (indices.length < 1 || indices.length > batchSize) {
    throw new RangeError(`A mini-batch has 1 to ${batchSize} samples, not ${indices.length}.`);
  }
  for (let i = 0; i < indices.length; i++) {
    if (indices[i]! >= samples.count) checkRange(samples, indices[i]!, indices[i]! + 1);
  }
}
