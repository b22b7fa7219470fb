import type { InitializerName } from '../initializers/index.ts';
import { naturalNumber, positiveInteger } from '../validate.ts';
import { type Layer, type LayerContext, sizeOf } from './layer.ts';
import { drawParameters } from './parameters.ts';
import { slide } from './planes.ts';
import { productsOf } from './products.ts';

export interface ConvolutionOptions {
  readonly filters: number;
  /** Height and width of the kernels. */
  readonly size: number;
  /** Default: 1. */
  readonly stride?: number;
  /** Zeros around the planes. Default: 0. */
  readonly padding?: number;
  /** Default: `he`. */
  readonly initializer?: InitializerName;
}

/**
 * Slides each filter over all planes: z[f, i, j] = b[f] + Σ w[f, c, p, q] x[c, s i + p − pad, s j + q − pad].
 * As everywhere in deep learning, the kernel is not flipped (it is a cross-correlation).
 */
export function convolution(
  { filters, size, stride = 1, padding = 0, initializer = 'he' }: ConvolutionOptions,
  context: LayerContext,
): Layer {
  positiveInteger('The number of filters', filters);
  positiveInteger('The size of the kernel', size);
  positiveInteger('The stride', stride);
  naturalNumber('The padding', padding);
  const { inputShape } = context;
  const sliding = slide(inputShape, size, stride, padding);
  const { channels, outputHeight, outputWidth } = sliding;
  const outputShape = [filters, outputHeight, outputWidth];
  const inputSize = sizeOf(inputShape);
  const outputSize = sizeOf(outputShape);
  const kernels = [filters, channels, size, size];
  const [weights, biases] = drawParameters(kernels, initializer, context);
  const forEachProduct = productsOf(sliding, filters);

  function filterOf(output: number): number {
    return Math.floor((output % outputSize) / (outputHeight * outputWidth));
  }

  return {
    inputShape,
    outputShape,
    parameters: [weights, biases],

    forward(inputs, outputs, count) {
      const w = weights.values;
      for (let o = 0; o < count * outputSize; o++) outputs[o] = biases.values[filterOf(o)]!;
      for (let sample = 0; sample < count; sample++) {
        forEachProduct(sample, (weight, input, output) => {
          outputs[output] = outputs[output]! + w[weight]! * inputs[input]!;
        });
      }
    },

    backward(inputs, _outputs, outputGradient, inputGradient, count) {
      const w = weights.values;
      const gradientW = weights.gradient.fill(0);
      const gradientB = biases.gradient.fill(0);
      inputGradient?.fill(0, 0, count * inputSize);
      for (let o = 0; o < count * outputSize; o++) {
        const filter = filterOf(o);
        gradientB[filter] = gradientB[filter]! + outputGradient[o]!;
      }
      for (let sample = 0; sample < count; sample++) {
        forEachProduct(sample, (weight, input, output) => {
          const delta = outputGradient[output]!;
          gradientW[weight] = gradientW[weight]! + delta * inputs[input]!;
          if (inputGradient !== null) {
            inputGradient[input] = inputGradient[input]! + delta * w[weight]!;
          }
        });
      }
    },
  };
}
