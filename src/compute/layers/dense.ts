import type { InitializerName } from '../initializers/index.ts';
import type { Numbers } from '../numbers.ts';
import { positiveInteger } from '../validate.ts';
import { type Layer, type LayerContext, sizeOf } from './layer.ts';
import { drawParameters } from './parameters.ts';

export interface DenseOptions {
  readonly units: number;
  /** Default: `scaled-normal`. */
  readonly initializer?: InitializerName;
}

/**
 * Every output sees every input: z = W x + b. With δ = ∂L/∂z for each sample,
 * ∂L/∂W = Σ δ xᵀ, ∂L/∂b = Σ δ and ∂L/∂x = Wᵀ δ.
 */
export function dense(
  { units, initializer = 'scaled-normal' }: DenseOptions,
  context: LayerContext,
): Layer {
  positiveInteger('The number of units', units);
  const { inputShape } = context;
  const size = sizeOf(inputShape);
  const [weights, biases] = drawParameters([units, size], initializer, context);
  // Products with zero are left out: four of five pixels of a handwritten digit are black.
  const nonzero = new Uint32Array(size);

  return {
    inputShape,
    outputShape: [units],
    parameters: [weights, biases],

    forward(inputs, outputs, count) {
      const w = weights.values;
      const b = biases.values;
      for (let sample = 0; sample < count; sample++) {
        const x = sample * size;
        const found = findNonzero(inputs, x, nonzero);
        for (let unit = 0; unit < units; unit++) {
          const row = unit * size;
          let z = b[unit]!;
          if (found === size) {
            // Without zeros, the same sum in half the time.
            for (let i = 0; i < size; i++) z += w[row + i]! * inputs[x + i]!;
          } else {
            for (let k = 0; k < found; k++) {
              const i = nonzero[k]!;
              z += w[row + i]! * inputs[x + i]!;
            }
          }
          outputs[sample * units + unit] = z;
        }
      }
    },

    backward(inputs, _outputs, outputGradient, inputGradient, count) {
      const w = weights.values;
      const gradientW = weights.gradient.fill(0);
      const gradientB = biases.gradient.fill(0);
      inputGradient?.fill(0, 0, count * size);
      for (let sample = 0; sample < count; sample++) {
        const x = sample * size;
        const found = findNonzero(inputs, x, nonzero);
        for (let unit = 0; unit < units; unit++) {
          const delta = outputGradient[sample * units + unit]!;
          if (delta === 0) continue;
          const row = unit * size;
          gradientB[unit] = gradientB[unit]! + delta;
          for (let k = 0; k < found; k++) {
            const i = nonzero[k]!;
            gradientW[row + i] = gradientW[row + i]! + delta * inputs[x + i]!;
          }
          if (inputGradient === null) continue;
          for (let i = 0; i < size; i++) {
            inputGradient[x + i] = inputGradient[x + i]! + delta * w[row + i]!;
          }
        }
      }
    },
  };
}

/** Where the sample that starts at `from` is not zero; returns how many places were found. */
function findNonzero(inputs: Numbers, from: number, places: Uint32Array): number {
  let found = 0;
  for (let i = 0; i < places.length; i++) if (inputs[from + i] !== 0) places[found++] = i;
  return found;
}
