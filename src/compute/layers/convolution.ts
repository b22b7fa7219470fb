import { type InitializerName, initializers } from '../initializers/index.ts';
import { byName } from '../names.ts';
import { type Numbers, numbers } from '../numbers.ts';
import { naturalNumber, positiveInteger } from '../validate.ts';
import { type Layer, type LayerContext, type Parameter, sizeOf } from './layer.ts';
import { slide } from './planes.ts';

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
  { inputShape, precision, random }: LayerContext,
): Layer {
  positiveInteger('The number of filters', filters);
  positiveInteger('The size of the kernel', size);
  positiveInteger('The stride', stride);
  naturalNumber('The padding', padding);
  const { channels, height, width, outputHeight, outputWidth } = slide(
    inputShape,
    size,
    stride,
    padding,
  );
  const draw = byName('initializer', initializers, initializer);
  const fanIn = channels * size * size;
  const fanOut = filters * size * size;
  const inputSize = sizeOf(inputShape);
  const outputSize = filters * outputHeight * outputWidth;

  const weights: Parameter = {
    name: 'weights',
    shape: [filters, channels, size, size],
    values: numbers(precision, filters * fanIn).map(() => draw.weight(random, fanIn, fanOut)),
    gradient: numbers(precision, filters * fanIn),
    penalized: true,
  };
  const biases: Parameter = {
    name: 'biases',
    shape: [filters],
    values: numbers(precision, filters).map(() => draw.bias(random)),
    gradient: numbers(precision, filters),
    penalized: false,
  };

  /** Visits every product of the sum: where its weight, its input and its output are. */
  function forEachProduct(
    sample: number,
    visit: (weight: number, input: number, output: number) => void,
  ) {
    for (let filter = 0; filter < filters; filter++) {
      for (let i = 0; i < outputHeight; i++) {
        for (let j = 0; j < outputWidth; j++) {
          const output = sample * outputSize + (filter * outputHeight + i) * outputWidth + j;
          for (let channel = 0; channel < channels; channel++) {
            for (let p = 0; p < size; p++) {
              const row = stride * i + p - padding;
              if (row < 0 || row >= height) continue;
              for (let q = 0; q < size; q++) {
                const column = stride * j + q - padding;
                if (column < 0 || column >= width) continue;
                const weight = ((filter * channels + channel) * size + p) * size + q;
                const input = sample * inputSize + (channel * height + row) * width + column;
                visit(weight, input, output);
              }
            }
          }
        }
      }
    }
  }

  function filterOf(output: number): number {
    return Math.floor((output % outputSize) / (outputHeight * outputWidth));
  }

  return {
    inputShape,
    outputShape: [filters, outputHeight, outputWidth],
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
      const gradientB: Numbers = biases.gradient.fill(0);
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
