import { createModel, type Model, type ModelOptions } from '../../../src/compute/model.ts';
import type { LayerParameters, TrainingSettings } from '../../../src/compute/types.ts';

/** Dense layers with the activation between them, and one output: σ of its z is the chance of orange. */
export function createPlanarModel(settings: TrainingSettings): Model {
  const { layers, activation, initializer, loss, seed } = settings;
  const options = layers.slice(1).flatMap((units, i): ModelOptions['layers'][number][] => {
    const dense = { layer: 'dense', units, initializer } as const;
    return i === layers.length - 2 ? [dense] : [dense, { layer: 'activation', activation }];
  });
  return createModel({ inputShape: [layers[0]!], layers: options, loss, seed });
}

/** Copies, one per dense layer, first hidden layer first. */
export function parametersOf({ parameters }: Model): LayerParameters[] {
  return Array.from({ length: parameters.length / 2 }, (_, i) => ({
    weights: Float32Array.from(parameters[2 * i]!.values),
    biases: Float32Array.from(parameters[2 * i + 1]!.values),
  }));
}
