import type { KernelFunction } from '../kernels/load.ts';
import type { Numbers } from '../numbers.ts';

/**
 * How wrong the outputs are. A loss takes the output layer's weighted sums z ("logits") and applies the
 * output activation itself: in one formula the two stay exact where apart they would round to log 0.
 */
export interface Loss {
  /** How it is called on the screen. */
  readonly title: string;
  /** What it is measured in: logarithms of chances in nats; squares of them have no unit. */
  readonly unit: 'nats' | '';
  /** The activation that turns z into the outputs. */
  readonly outputActivation: 'sigmoid' | 'softmax';
  /** Loss of one sample, from its logits z and its targets y, summed over the outputs. */
  value(z: Numbers, y: Numbers): number;
  /** ∂loss/∂z of one sample. */
  gradient(z: Numbers, y: Numbers, gradientZ: Numbers): void;
  /** The kernel for loss and gradient of a mini-batch; without it, the reference runs. */
  readonly kernel?: KernelFunction;
}
