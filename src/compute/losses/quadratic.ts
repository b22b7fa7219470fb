import { logistic } from '../math.ts';
import type { Loss } from './loss.ts';

/** ½ Σ (a − y)² with a = σ(z). Its gradient (a − y) a (1 − a) fades where the neuron is surely wrong. */
export const quadratic: Loss = {
  title: 'quadratic cost',
  unit: '',
  outputActivation: 'sigmoid',
  kernel: 'quadratic',

  value(z, y) {
    let sum = 0;
    for (let i = 0; i < z.length; i++) sum += (logistic(z[i]!) - y[i]!) ** 2;
    return sum / 2;
  },

  gradient(z, y, gradientZ) {
    for (let i = 0; i < z.length; i++) {
      const a = logistic(z[i]!);
      gradientZ[i] = (a - y[i]!) * a * (1 - a);
    }
  },
};
