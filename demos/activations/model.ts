import { scalarActivations } from '../../src/compute/activations/index.ts';
import { softmax } from '../../src/compute/activations/softmax.ts';
import type { CurveName } from './definition.ts';

export const curveLabels: Record<CurveName, string> = {
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
};

/** f(z). */
export function value(name: CurveName, z: number): number {
  return scalarActivations[name].value(z);
}

/** f′(z). */
export function slope(name: CurveName, z: number): number {
  return scalarActivations[name].derivative(z);
}

/** Shares of the classes: softmax of the logits with `c` added to each. */
export function shares(logits: readonly number[], c = 0): number[] {
  const shifted = Float64Array.from(logits, (logit) => logit + c);
  const outputs = new Float64Array(logits.length);
  softmax.forward(shifted, outputs);
  return [...outputs];
}
