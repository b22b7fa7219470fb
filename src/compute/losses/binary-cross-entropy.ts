import { exp, log, logistic } from '../math.ts';
import type { Loss } from './loss.ts';

/**
 * −Σ (y ln a + (1 − y) ln(1 − a)) with a = σ(z): each output answers its own yes-or-no question.
 * In logits: Σ max(z, 0) − z y + ln(1 + e^−|z|). The gradient is a − y.
 */
export const binaryCrossEntropy: Loss = {
  title: 'binary cross-entropy',
  unit: 'nats',
  outputActivation: 'sigmoid',
  kernel: 'binaryCrossEntropy',

  value(z, y) {
    let sum = 0;
    for (let i = 0; i < z.length; i++) {
      sum += Math.max(z[i]!, 0) - z[i]! * y[i]! + log(1 + exp(-Math.abs(z[i]!)));
    }
    return sum;
  },

  gradient(z, y, gradientZ) {
    for (let i = 0; i < z.length; i++) gradientZ[i] = logistic(z[i]!) - y[i]!;
  },
};
