import { exp } from '../math.ts';
import { dot } from '../numbers.ts';
import type { Activation } from './activation.ts';

/** aᵢ = e^zᵢ / Σⱼ e^zⱼ: positive, sums to 1, and sees only the differences of the z. */
export const softmax: Activation = {
  title: 'softmax',

  forward(z, a) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < z.length; i++) largest = Math.max(largest, z[i]!);
    let sum = 0;
    for (let i = 0; i < z.length; i++) {
      // Taking the largest away changes nothing but keeps e^z from overflowing.
      const power = exp(z[i]! - largest);
      a[i] = power;
      sum += power;
    }
    for (let i = 0; i < z.length; i++) a[i] = a[i]! / sum;
  },

  // ∂aᵢ/∂zⱼ = aᵢ (δᵢⱼ − aⱼ)
  backward(_z, a, gradientA, gradientZ) {
    const mean = dot(a, gradientA);
    for (let i = 0; i < a.length; i++) gradientZ[i] = a[i]! * (gradientA[i]! - mean);
  },
};
