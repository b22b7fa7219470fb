import { activations } from './activations/index.ts';
import {
  createLayer,
  type Layer,
  type LayerOptions,
  type Parameter,
  type Shape,
} from './layers/index.ts';
import { sizeOf } from './layers/layer.ts';
import { type LossName, losses } from './losses/index.ts';
import { byName } from './names.ts';
import { type Numbers, numbers, type Precision } from './numbers.ts';
import { createRandom } from './random.ts';

export interface ModelOptions {
  /** [784], or [channels, height, width]. */
  readonly inputShape: Shape;
  readonly layers: readonly LayerOptions[];
  readonly loss: LossName;
  readonly seed: number;
  readonly precision?: Precision;
}

/** Layers one after the other, and the loss at the end, which brings the output activation. */
export interface Model {
  readonly options: ModelOptions;
  readonly layers: readonly Layer[];
  readonly parameters: readonly Parameter[];
  readonly inputSize: number;
  readonly outputSize: number;
  /** Logits: what the last layer gives, before the output activation, [count][outputSize]. */
  forward(inputs: Numbers, count: number, training?: boolean): Numbers;
  /** Outputs, [count][outputSize]. */
  predict(inputs: Numbers, count: number): Numbers;
  /** Loss of each sample summed, given the logits. */
  totalLoss(logits: Numbers, targets: Numbers, count: number): number;
  /**
   * Forward and backward through all layers; leaves in each parameter the gradient of the mean loss.
   * @returns the mean loss.
   */
  gradients(inputs: Numbers, targets: Numbers, count: number): number;
}

export function createModel(options: ModelOptions): Model {
  const { precision = 'float32' } = options;
  const random = createRandom(options.seed);
  const loss = byName('loss', losses, options.loss);
  const outputActivation = activations[loss.outputActivation];

  let shape = options.inputShape;
  const layers = options.layers.map((layerOptions) => {
    const layer = createLayer(layerOptions, { inputShape: shape, precision, random });
    shape = layer.outputShape;
    return layer;
  });
  const sizes = [options.inputShape, ...layers.map((layer) => layer.outputShape)].map(sizeOf);
  const inputSize = sizes[0]!;
  const outputSize = sizes.at(-1)!;

  // What each layer gave, and the gradients that flow back; made anew for a larger batch.
  let capacity = 0;
  let outputs: Numbers[] = [];
  let gradients: Numbers[] = [];

  function reserve(count: number) {
    if (count <= capacity) return;
    capacity = count;
    outputs = layers.map((_, i) => numbers(precision, count * sizes[i + 1]!));
    gradients = layers.map((_, i) => numbers(precision, count * sizes[i + 1]!));
  }

  function forward(inputs: Numbers, count: number, training = false): Numbers {
    reserve(count);
    let current = inputs;
    layers.forEach((layer, i) => {
      layer.forward(current, outputs[i]!, count, training);
      current = outputs[i]!;
    });
    return current.subarray(0, count * outputSize);
  }

  function totalLoss(logits: Numbers, targets: Numbers, count: number): number {
    let sum = 0;
    for (let i = 0; i < count * outputSize; i += outputSize) {
      sum += loss.value(logits.subarray(i, i + outputSize), targets.subarray(i, i + outputSize));
    }
    return sum;
  }

  return {
    options,
    layers,
    parameters: layers.flatMap((layer) => layer.parameters),
    inputSize,
    outputSize,
    forward,
    totalLoss,

    predict(inputs, count) {
      const logits = forward(inputs, count);
      const result = numbers(precision, count * outputSize);
      for (let i = 0; i < result.length; i += outputSize) {
        outputActivation.forward(
          logits.subarray(i, i + outputSize),
          result.subarray(i, i + outputSize),
        );
      }
      return result;
    },

    gradients(inputs, targets, count) {
      const logits = forward(inputs, count, true);
      const last = gradients.at(-1)!;
      for (let i = 0; i < count * outputSize; i += outputSize) {
        const end = i + outputSize;
        loss.gradient(logits.subarray(i, end), targets.subarray(i, end), last.subarray(i, end));
      }
      for (let i = 0; i < count * outputSize; i++) last[i] = last[i]! / count;
      for (let i = layers.length - 1; i >= 0; i--) {
        layers[i]!.backward(
          i === 0 ? inputs : outputs[i - 1]!,
          outputs[i]!,
          gradients[i]!,
          i === 0 ? null : gradients[i - 1]!,
          count,
        );
      }
      return totalLoss(logits, targets, count) / count;
    },
  };
}
