import type { Numbers, Precision } from '../numbers.ts';
import type { Random } from '../random.ts';

/** Sizes of a sample's axes: [784], or [channels, height, width]. */
export type Shape = readonly number[];

/** What a layer is built from besides its own options. */
export interface LayerContext {
  readonly inputShape: Shape;
  readonly precision: Precision;
  readonly random: Random;
}

/** Numbers that a layer learns, and the gradient of the mean loss with respect to them. */
export interface Parameter {
  readonly name: string;
  readonly shape: Shape;
  readonly values: Numbers;
  readonly gradient: Numbers;
  /** Whether L1 and L2 penalties apply: to weights, not to biases. */
  readonly penalized: boolean;
}

/**
 * One step of a network, for mini-batches of `count` samples, row-major. The caller owns all arrays.
 * `backward` follows a `forward` in training on the same arrays, and overwrites the parameters' gradients.
 */
export interface Layer {
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly parameters: readonly Parameter[];
  /** What the layer gathers besides what it learns, and needs when it is used; saved with the model. */
  readonly statistics?: readonly Numbers[];
  forward(inputs: Numbers, outputs: Numbers, count: number, training: boolean): void;
  /** @param inputGradient not computed if null, as for a network's first layer. */
  backward(
    inputs: Numbers,
    outputs: Numbers,
    outputGradient: Numbers,
    inputGradient: Numbers | null,
    count: number,
  ): void;
}

export function sizeOf(shape: Shape): number {
  return shape.reduce((product, axis) => product * axis, 1);
}
