import { scalarActivations } from '../../compute/activations/index.ts';
import { plus, times } from '../../compute/decimals.ts';
import { createRandom } from '../../compute/random.ts';
import type { StepVsSigmoidState } from './definition.ts';
import type { NeuronKind } from './limits.ts';

/** A neuron with one input: output = f(w·x + b). `k` makes the sigmoid steeper; the step has no use for it. */
export type Neuron = Pick<StepVsSigmoidState, 'x' | 'w' | 'b' | 'k'>;

/** z = w·x + b. The step is decided by its sign, so it is exact, as the settings are decimals. */
export function weightedSum({ x, w, b }: Neuron): number {
  return plus(times(w, x), b);
}

/** The output with the weight changed by `dw`. */
export function output(kind: NeuronKind, neuron: Neuron, dw = 0): number {
  const z = weightedSum({ ...neuron, w: plus(neuron.w, dw) });
  return kind === 'step'
    ? scalarActivations.step.value(z)
    : scalarActivations.sigmoid.value(neuron.k * z);
}

/** The true Δoutput when the weight changes by `dw`. */
export function change(kind: NeuronKind, neuron: Neuron, dw: number): number {
  return output(kind, neuron, dw) - output(kind, neuron);
}

/** ∂output/∂z as the neuron stands: 0 for the step, k·σ′(k·z) for the sigmoid. */
export function slopeInSum(kind: NeuronKind, neuron: Neuron): number {
  const z = weightedSum(neuron);
  return kind === 'step'
    ? scalarActivations.step.derivative(z)
    : neuron.k * scalarActivations.sigmoid.derivative(neuron.k * z);
}

/** ∂output/∂w as the neuron stands: ∂output/∂z · x. */
export function slope(kind: NeuronKind, neuron: Neuron): number {
  return slopeInSum(kind, neuron) * neuron.x;
}

/** What the tangent promises: Δoutput ≈ slope · Δw. */
export function predictedChange(kind: NeuronKind, neuron: Neuron, dw: number): number {
  return slope(kind, neuron) * dw;
}

/** The exercise's neuron number `seed`: the same for everyone who opens the link. */
export function exerciseNeuron(seed: number): Pick<Neuron, 'x' | 'w' | 'b'> {
  const random = createRandom(seed);
  const inputs = [-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2];
  const x = inputs[random.integer(inputs.length)]!;
  const tenthsOfW = random.integer(41) - 20;
  // With z within ±2 the sigmoid is not so flat that Δw would leave its slider, nor b its own.
  const tenthsOfZ = random.integer(41) - 20;
  return { x, w: tenthsOfW / 10, b: (10 * tenthsOfZ - 10 * tenthsOfW * x) / 100 };
}
