import { type Difference, numericGradient, relativeError } from '../../compute/numeric-gradient.ts';
import { backward, chainRule, forward, type Network, type Rules } from './network.ts';

/** The names of the ten parameters, in the order of every gradient here. */
export const parameterNames = ['w₁', 'w₂', 'w₃', 'w₄', 'w₅', 'w₆', 'w₇', 'w₈', 'b₁', 'b₂'] as const;

/** All ten derivatives by backpropagation. */
export function derivedGradient(network: Network, rules: Rules = chainRule): Float64Array {
  const { weights, biases } = backward(network, forward(network), rules);
  return Float64Array.from([...weights, ...biases]);
}

/** All ten derivatives by wiggling each parameter by ε. */
export function measuredGradient(
  network: Network,
  epsilon: number,
  difference: Difference = 'central',
): Float64Array {
  const cost = (parameters: Float64Array) =>
    forward({ ...network, w: [...parameters.slice(0, 8)], b: [...parameters.slice(8)] }).cost;
  return numericGradient(
    cost,
    Float64Array.from([...network.w, ...network.b]),
    epsilon,
    difference,
  );
}

/** How far the two are apart, ‖derived − measured‖ / (‖derived‖ + ‖measured‖). */
export function checkError(
  network: Network,
  epsilon: number,
  rules: Rules = chainRule,
  difference: Difference = 'central',
): number {
  return relativeError(
    derivedGradient(network, rules),
    measuredGradient(network, epsilon, difference),
  );
}

export interface CheckPoint {
  /** log₁₀ ε. */
  readonly exponent: number;
  readonly error: number;
}

/** From here on log₁₀ ε goes in quarter steps to −1. */
export const smallestExponent = -15;

/** The error for every ε of the slider. */
export function errorCurve(
  network: Network,
  rules: Rules = chainRule,
  difference: Difference = 'central',
): CheckPoint[] {
  return Array.from({ length: 57 }, (_, i) => {
    const exponent = smallestExponent + i / 4;
    return { exponent, error: checkError(network, 10 ** exponent, rules, difference) };
  });
}

export function best(curve: readonly CheckPoint[]): CheckPoint {
  return curve.reduce((least, point) => (point.error < least.error ? point : least));
}

/** Below this at the best ε the derivation is taken to be right. */
export const tolerance = 1e-6;

/** Why the error is what it is at this ε, in a sentence. */
export function explainError(curve: readonly CheckPoint[], exponent: number): string {
  const lowest = best(curve);
  if (lowest.error > tolerance) {
    return 'No ε brings the two together: the derivation itself is wrong.';
  }
  if (exponent > lowest.exponent + 0.5) {
    return 'ε is large: the secant misses the curve’s bend, and the error falls with ε².';
  }
  if (exponent < lowest.exponent - 0.5) {
    return 'ε is small: two nearly equal costs are subtracted, and rounding, about 10⁻¹⁶ / ε, is what is left.';
  }
  return 'Here bend and rounding are about equally small: the best that float64 can measure.';
}
