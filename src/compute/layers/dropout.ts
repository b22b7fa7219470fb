import { numbers } from '../numbers.ts';
import { type Layer, type LayerContext, sizeOf } from './layer.ts';

export interface DropoutOptions {
  /** Share of the neurons that each training step leaves out, from 0 to below 1. */
  readonly rate: number;
}

/**
 * In training, sets each number to 0 with probability `rate` and divides the others by 1 − rate, so that
 * sums stay as large on average (Srivastava et al., 2014). Otherwise passes everything on.
 */
export function dropout(
  { rate }: DropoutOptions,
  { inputShape, precision, random }: LayerContext,
): Layer {
  if (!(rate >= 0 && rate < 1)) {
    throw new RangeError(`The dropout rate must be a number from 0 to below 1, not ${rate}.`);
  }
  const size = sizeOf(inputShape);
  /** What each number was multiplied by: 0 or 1 / (1 − rate). */
  let factors = numbers(precision, 0);

  return {
    inputShape,
    outputShape: inputShape,
    parameters: [],

    forward(inputs, outputs, count, training) {
      if (factors.length < count * size) factors = numbers(precision, count * size);
      for (let i = 0; i < count * size; i++) {
        const kept = !training || random.uniform() >= rate;
        factors[i] = !training ? 1 : kept ? 1 / (1 - rate) : 0;
        outputs[i] = inputs[i]! * factors[i]!;
      }
    },

    backward(_inputs, _outputs, outputGradient, inputGradient, count) {
      if (inputGradient === null) return;
      for (let i = 0; i < count * size; i++) inputGradient[i] = outputGradient[i]! * factors[i]!;
    },
  };
}
