import { scalarActivations } from '../../compute/activations/index.ts';
import type { NetworkAtWork, NeuronAtWork } from './model.ts';

const { sigmoid, tanh } = scalarActivations;

/** A wrong number that many people get, and what went wrong on the way to it. */
export interface Slip {
  readonly value: number;
  readonly reason: string;
  /** In which unit the value is, if not the answer’s own: 100 for percent. */
  readonly per?: number;
}

/** Slips on the way to a neuron's weighted sum z. */
export function slipsOfSum({ inputs, weights, bias, z, a }: NeuronAtWork): Slip[] {
  const [x1, x2] = [inputs[0]!, inputs[1]!];
  const [w1, w2] = [weights[0]!, weights[1]!];
  return [
    { value: z - bias, reason: 'You forgot to add the bias.' },
    { value: z - 2 * bias, reason: 'The bias is added, not taken away.' },
    { value: a, reason: 'That is σ(z) already. First the sum z itself.' },
    { value: w1 * x1 + bias, reason: 'The second input is missing from the sum.' },
    { value: w2 * x2 + bias, reason: 'The first input is missing from the sum.' },
    { value: w1 * x2 + w2 * x1 + bias, reason: 'The two weights are swapped.' },
    { value: x1 + x2 + bias, reason: 'Each input is multiplied by its weight first.' },
    { value: w1 + w2 + bias, reason: 'You added the weights but left out the inputs.' },
  ];
}

/** Slips on the way to a neuron's activation a = σ(z). */
export function slipsOfActivation({ z, a, bias, slope }: NeuronAtWork): Slip[] {
  return [
    { value: z, reason: 'That is z, not σ(z).' },
    { value: sigmoid.value(-z), reason: 'That is σ(−z): mind the minus in e⁻ᶻ.' },
    { value: sigmoid.value(z - bias), reason: 'That is σ of the sum without its bias.' },
    { value: slope, reason: 'That is the slope σ′(z), not σ(z).' },
    { value: tanh.value(z), reason: 'That is tanh(z). These neurons are sigmoid neurons.' },
    { value: 100 * a, per: 100, reason: 'That is in percent: divide by 100.' },
  ];
}

/** Slips with the output neuron's sum that come from what was fed into it. */
export function slipsOfFeeding([h1, h2, output]: NetworkAtWork): Slip[] {
  const sumOf = (fed: readonly number[]) =>
    fed.reduce((sum, value, i) => sum + value * output.weights[i]!, output.bias);
  return [
    {
      value: sumOf([h1.z, h2.z]),
      reason: 'You fed in the hidden neurons’ sums z; it is their outputs a = σ(z) that go on.',
    },
    {
      value: sumOf(h1.inputs),
      reason: 'You fed in the network’s inputs; the output neuron sees only h₁ and h₂.',
    },
  ];
}
