import { optimizer } from './optimizer.ts';

export interface AdamOptions {
  /** Share of the mean kept each step, 0 … 1. */
  beta1: number;
  /** Share of the mean square kept each step, 0 … 1. */
  beta2: number;
  epsilon: number;
}

export const adamDefaults: AdamOptions = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/**
 * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²; both start at 0 and so are divided by 1 − βᵏ at
 * step k; w ← w − η m̂ / (√v̂ + ε) (Kingma and Ba, 2015).
 */
export const adam = optimizer<AdamOptions>(
  {
    title: 'Adam',
    kernels: { step: 'adam', apply: 'applyAdam', remembers: true, operands },
  },
  (learningRate, size, options) => {
    const { beta1, beta2, epsilon } = { ...adamDefaults, ...options };
    const mean = new Float64Array(size);
    const square = new Float64Array(size);
    // β₁ᵏ and β₂ᵏ, by repeated multiplication: engines may round powers differently.
    let power1 = 1;
    let power2 = 1;
    return (values, gradient) => {
      power1 *= beta1;
      power2 *= beta2;
      for (let i = 0; i < size; i++) {
        const g = gradient[i]!;
        mean[i] = beta1 * mean[i]! + (1 - beta1) * g;
        square[i] = beta2 * square[i]! + (1 - beta2) * g * g;
        const unbiasedMean = mean[i]! / (1 - power1);
        const unbiasedSquare = square[i]! / (1 - power2);
        values[i] =
          values[i]! - (learningRate * unbiasedMean) / (Math.sqrt(unbiasedSquare) + epsilon);
      }
    };
  },
);

/**
 * The kernel sums g and g² without the factors 1 − β: m̂ = (1 − β₁) Σm / (1 − β₁ᵏ) and
 * v̂ = (1 − β₂) Σv / (1 − β₂ᵏ), all factors moved into η and ε.
 */
function operands(learningRate: number) {
  const { beta1, beta2, epsilon } = adamDefaults;
  let power1 = 1;
  let power2 = 1;
  return () => {
    power1 *= beta1;
    power2 *= beta2;
    const root = Math.sqrt((1 - power2) / (1 - beta2));
    const rate = learningRate * root * ((1 - beta1) / (1 - power1));
    return [rate, epsilon * root, beta1, beta2] as const;
  };
}
