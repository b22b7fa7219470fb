import { hiddenActivations } from '../../compute/activations/index.ts';
import { softmax } from '../../compute/activations/softmax.ts';
import { titlesOf } from '../../compute/names.ts';
import { type CurveName, curveNames } from './definition.ts';

export const curveLabels = titlesOf(hiddenActivations);

/** The class of its colour and dashes: one for each place in the family. */
export function seriesOf(name: CurveName): string {
  return `series-${curveNames.indexOf(name) + 1}`;
}

/** f(z). */
export function value(name: CurveName, z: number): number {
  return hiddenActivations[name].value(z);
}

/** f′(z). */
export function slope(name: CurveName, z: number): number {
  return hiddenActivations[name].derivative(z);
}

/** Shares of the classes: softmax of the logits with `c` added to each. */
export function shares(logits: readonly number[], c = 0): number[] {
  const shifted = Float64Array.from(logits, (logit) => logit + c);
  const outputs = new Float64Array(logits.length);
  softmax.forward(shifted, outputs);
  return [...outputs];
}
