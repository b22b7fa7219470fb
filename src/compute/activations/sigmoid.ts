import { logistic } from '../math.ts';
import { scalarActivation } from './activation.ts';

/** σ(z) = 1 / (1 + e⁻ᶻ); σ′ = σ(1 − σ). */
export const sigmoid = scalarActivation(logistic, (z) => {
  const a = logistic(z);
  return a * (1 - a);
});
