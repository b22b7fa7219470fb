import { positiveInteger } from '../validate.ts';
import { type Layer, type LayerContext, sizeOf } from './layer.ts';
import { slide } from './planes.ts';

export interface MaxPoolingOptions {
  /** Height and width of the window. */
  readonly size: number;
  /** Default: the size, so that windows do not overlap. */
  readonly stride?: number;
}

/** Keeps the largest number of each window. The gradient flows to that one alone, the first of equals. */
export function maxPooling(
  { size, stride = size }: MaxPoolingOptions,
  { inputShape }: LayerContext,
): Layer {
  positiveInteger('The size of the window', size);
  positiveInteger('The stride', stride);
  const { channels, height, width, outputHeight, outputWidth } = slide(inputShape, size, stride, 0);
  const inputSize = sizeOf(inputShape);
  const outputSize = channels * outputHeight * outputWidth;
  /** Where each output came from. */
  let winners = new Uint32Array();

  return {
    inputShape,
    outputShape: [channels, outputHeight, outputWidth],
    parameters: [],

    forward(inputs, outputs, count) {
      if (winners.length < count * outputSize) winners = new Uint32Array(count * outputSize);
      let output = 0;
      for (let plane = 0; plane < count * channels; plane++) {
        for (let i = 0; i < outputHeight; i++) {
          for (let j = 0; j < outputWidth; j++) {
            const corner = (plane * height + stride * i) * width + stride * j;
            let winner = corner;
            for (let p = 0; p < size; p++) {
              for (let q = 0; q < size; q++) {
                const input = corner + p * width + q;
                if (inputs[input]! > inputs[winner]!) winner = input;
              }
            }
            outputs[output] = inputs[winner]!;
            winners[output++] = winner;
          }
        }
      }
    },

    backward(_inputs, _outputs, outputGradient, inputGradient, count) {
      if (inputGradient === null) return;
      inputGradient.fill(0, 0, count * inputSize);
      for (let output = 0; output < count * outputSize; output++) {
        const winner = winners[output]!;
        inputGradient[winner] = inputGradient[winner]! + outputGradient[output]!;
      }
    },
  };
}
