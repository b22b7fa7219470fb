/** The contracts that the trainer, the worker, the commands and the demos share. Types only. */

import type { ActivationName } from './activations/index.ts';
import type { InitializerName } from './initializers/index.ts';
import type { KernelName } from './kernels/names.ts';
import type { LossName } from './losses/index.ts';
import type { OptimizerName } from './optimizers/index.ts';

export type { KernelName };

/**
 * Labelled samples, row-major: sample i occupies `inputs[i * inputSize … (i + 1) * inputSize)`.
 * `Uint8Array` inputs are grey levels and mean value / 255; `Float32Array` inputs mean themselves.
 */
export interface Samples {
  readonly count: number;
  readonly inputSize: number;
  readonly classCount: number;
  readonly inputs: Uint8Array | Float32Array;
  /** Class of each sample, 0 … classCount − 1. */
  readonly labels: Uint8Array;
}

/** Everything that decides a run of a dense network besides the data: same settings, same weights. */
export interface TrainingSettings {
  /** Units per layer, inputs first: [784, 128, 10]. */
  readonly layers: readonly number[];
  /** Activation of the hidden layers; the output's follows from the loss. */
  readonly activation: ActivationName;
  /** `quadratic` and `binary-cross-entropy` have sigmoid outputs, `cross-entropy` softmax. */
  readonly loss: LossName;
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly initializer: InitializerName;
  /** Strength of the L1 and L2 penalties; 0 for none. */
  readonly l1: number;
  readonly l2: number;
  readonly seed: number;
}

/** One dense layer's parameters. */
export interface LayerParameters {
  /** Row-major [units][inputs]. */
  readonly weights: Float32Array;
  /** [units]. */
  readonly biases: Float32Array;
}

export interface Evaluation {
  /** Mean loss per sample, penalties not included. */
  readonly loss: number;
  /** Share of samples whose largest output is their label, 0 … 1. */
  readonly accuracy: number;
  /** Predicted class of each sample. */
  readonly predictions: Uint8Array;
}

/**
 * One network with its optimizer, as the trainer drives it. Outputs of all kernels agree within float32 rounding;
 * each is deterministic by itself, on one machine or, but for `relaxed`, on all.
 */
export interface Engine {
  readonly kernels: KernelName;
  /** Why other kernels run than were wanted, in one sentence; null if none do. */
  readonly fallbackReason: string | null;
  readonly settings: TrainingSettings;
  /**
   * One optimizer step on the mini-batch of `samples` at `indices`.
   * @returns mean loss of the batch before the step.
   * @throws DivergenceError if the loss is not finite; the parameters are then as before the step.
   */
  trainBatch(samples: Samples, indices: Uint32Array): number;
  /** Outputs (after the output activation) of samples [from, to), row-major [to − from][classCount]. */
  predict(samples: Samples, from?: number, to?: number): Float32Array;
  evaluate(samples: Samples): Evaluation;
  /** Copies, one per layer, first hidden layer first. */
  getParameters(): LayerParameters[];
  /** @throws RangeError if a shape does not fit or a value is not finite. Resets the optimizer's memory. */
  setParameters(parameters: readonly LayerParameters[]): void;
}
