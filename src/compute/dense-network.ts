import { activations } from './activations/index.ts';
import { activation } from './layers/activation.ts';
import { dense } from './layers/dense.ts';
import type { Layer, LayerContext } from './layers/layer.ts';
import { losses } from './losses/index.ts';
import type { Numbers } from './numbers.ts';
import { createRandom } from './random.ts';
import type { LayerParameters, TrainingSettings } from './types.ts';

/** A finished network to be asked: the layers of the readable reference, without what training needs. */
export interface DenseNetwork {
  /** Weights of the first layer, row-major [units][inputs]; what is written here is used. */
  readonly firstWeights: Numbers;
  /** Outputs for one sample, with the output activation of the loss. */
  predict(inputs: Float32Array): Float32Array;
}

export function denseNetwork(
  settings: Pick<TrainingSettings, 'layers' | 'activation' | 'loss'>,
  parameters: readonly LayerParameters[],
): DenseNetwork {
  const context: Omit<LayerContext, 'inputShape'> = {
    precision: 'float32',
    random: createRandom(0),
  };
  const layers: Layer[] = [];
  parameters.forEach(({ weights, biases }, i) => {
    const inputShape = [settings.layers[i]!];
    // Drawn at random, 100 000 weights would take longer than all the rest.
    const zeros = { units: biases.length, initializer: 'zeros' } as const;
    const layer = dense(zeros, { ...context, inputShape });
    layer.parameters[0]!.values.set(weights);
    layer.parameters[1]!.values.set(biases);
    layers.push(layer);
    if (i === parameters.length - 1) return;
    const options = { activation: settings.activation };
    layers.push(activation(options, { ...context, inputShape: layer.outputShape }));
  });

  return {
    firstWeights: layers[0]!.parameters[0]!.values,

    predict(inputs) {
      let values = inputs;
      for (const layer of layers) {
        const outputs = new Float32Array(layer.outputShape[0]!);
        layer.forward(values, outputs, 1, false);
        values = outputs;
      }
      const result = new Float32Array(values.length);
      activations[losses[settings.loss].outputActivation].forward(values, result);
      return result;
    },
  };
}
