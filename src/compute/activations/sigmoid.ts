import { logistic } from '../math.ts';
import { scalarActivation } from './activation.ts';

/** σ(z) = 1 / (1 + e⁻ᶻ); σ′ = σ(1 − σ). */
export const sigmoid = scalarActivation({
  title: 'sigmoid',
  symbol: String.raw`\sigma(z)`,
  formula: String.raw`\dfrac{1}{1 + e^{-z}}`,
  slopeFormula: String.raw`\sigma (1 - \sigma)`,
  value: logistic,
  derivative(z) {
    const a = logistic(z);
    return a * (1 - a);
  },
  kernels: { forward: 'sigmoids', slope: 'sigmoidSlope' },
});
