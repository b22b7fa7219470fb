import { softmax } from '../activations/softmax.ts';
import { exp, log } from '../math.ts';
import type { Loss } from './loss.ts';

/**
 * −Σ y ln a with a = softmax(z) and Σ y = 1: one of the classes is right.
 * In logits: ln Σ e^z − Σ y z. The gradient is a − y.
 */
export const crossEntropy: Loss = {
  title: 'cross-entropy',
  unit: 'nats',
  outputActivation: 'softmax',
  kernel: 'crossEntropy',

  value(z, y) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < z.length; i++) largest = Math.max(largest, z[i]!);
    let sum = 0;
    let right = 0;
    for (let i = 0; i < z.length; i++) {
      sum += exp(z[i]! - largest);
      right += y[i]! * (z[i]! - largest);
    }
    return log(sum) - right;
  },

  gradient(z, y, gradientZ) {
    softmax.forward(z, gradientZ);
    for (let i = 0; i < z.length; i++) gradientZ[i] = gradientZ[i]! - y[i]!;
  },
};
