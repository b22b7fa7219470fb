import {
  createLayer,
  type Layer,
  type LayerOptions,
  type Parameter,
  type Shape,
} from './layers/index.ts';
import { sizeOf } from './layers/layer.ts';
import type { LossName } from './losses/index.ts';
import { lossOfRows } from './losses/of-rows.ts';
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
  const { inputShape, precision = 'float32' } = options;
  const layers = stack(options);
  const inputSize = sizeOf(inputShape);
  const sizes = layers.map(({ outputShape }) => sizeOf(outputShape));
  const outputSize = sizes.at(-1) ?? inputSize;
  const loss = lossOfRows(options.loss, outputSize);

  // What each layer gave, and the gradients that flow back; made anew for a larger batch.
  let capacity = 0;
  let outputs: Numbers[] = [];
  let gradients: Numbers[] = [];

  function reserve(count: number) {
    if (count <= capacity) return;
    capacity = count;
    outputs = sizes.map((size) => numbers(precision, count * size));
    gradients = sizes.map((size) => numbers(precision, count * size));
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

  /** From the gradient of the last layer's outputs to those of all parameters. */
  function backward(inputs: Numbers, count: number) {
    for (let i = layers.length - 1; i >= 0; i--) {
      const before = i === 0 ? inputs : outputs[i - 1]!;
      const gradientBefore = i === 0 ? null : gradients[i - 1]!;
      layers[i]!.backward(before, outputs[i]!, gradients[i]!, gradientBefore, count);
    }
  }

  return {
    options,
    layers,
    parameters: layers.flatMap((layer) => layer.parameters),
    inputSize,
    outputSize,
    forward,
    totalLoss: loss.total,

    predict(inputs, count) {
      const result = numbers(precision, count * outputSize);
      loss.activate(forward(inputs, count), result, count);
      return result;
    },

    gradients(inputs, targets, count) {
      const logits = forward(inputs, count, true);
      loss.gradient(logits, targets, gradients.at(-1)!, count);
      backward(inputs, count);
      return loss.total(logits, targets, count) / count;
    },
  };
}

/** The layers, each as large as the one before makes it; what they draw at random is drawn in their order. */
function stack({ inputShape, layers, seed, precision = 'float32' }: ModelOptions): Layer[] {
  const random = createRandom(seed);
  let shape = inputShape;
  return layers.map((options) => {
    const layer = createLayer(options, { inputShape: shape, precision, random });
    shape = layer.outputShape;
    return layer;
  });
}
