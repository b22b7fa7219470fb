import type { Numbers } from '../numbers.ts';

/**
 * Adds the gradient of l1 Σ|w| + (l2 / 2) Σw² to `gradient`. At w = 0 the slope of |w| counts as 0, so a
 * weight that reaches or crosses zero goes on learning.
 */
export function addPenalty(weights: Numbers, gradient: Numbers, l1: number, l2: number): void {
  if (l1 === 0 && l2 === 0) return;
  for (let i = 0; i < weights.length; i++) {
    gradient[i] = gradient[i]! + l1 * Math.sign(weights[i]!) + l2 * weights[i]!;
  }
}
