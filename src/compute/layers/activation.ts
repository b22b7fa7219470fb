import { type ActivationName, activations } from '../activations/index.ts';
import { byName } from '../names.ts';
import { type Layer, type LayerContext, sizeOf } from './layer.ts';

export interface ActivationOptions {
  readonly activation: ActivationName;
}

/** a = f(z), sample by sample. */
export function activation(options: ActivationOptions, { inputShape }: LayerContext): Layer {
  const f = byName('activation', activations, options.activation);
  const size = sizeOf(inputShape);

  return {
    inputShape,
    outputShape: inputShape,
    parameters: [],

    forward(inputs, outputs, count) {
      for (let i = 0; i < count * size; i += size) {
        f.forward(inputs.subarray(i, i + size), outputs.subarray(i, i + size));
      }
    },

    backward(inputs, outputs, outputGradient, inputGradient, count) {
      if (inputGradient === null) return;
      for (let i = 0; i < count * size; i += size) {
        f.backward(
          inputs.subarray(i, i + size),
          outputs.subarray(i, i + size),
          outputGradient.subarray(i, i + size),
          inputGradient.subarray(i, i + size),
        );
      }
    },
  };
}
