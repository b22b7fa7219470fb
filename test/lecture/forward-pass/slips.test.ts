import { expect, it } from 'vitest';
import { scalarActivations } from '../../../src/compute/activations/index.ts';
import { forward } from '../../../src/lecture/forward-pass/model.ts';
import {
  type Slip,
  slipsOfActivation,
  slipsOfFeeding,
  slipsOfSum,
} from '../../../src/lecture/forward-pass/slips.ts';

const { sigmoid, tanh } = scalarActivations;

/** No two numbers of it are equal, nor is any 0 or 1. */
const network = forward(
  { w: [0.3, -0.7, 0.9, 0.4], b: [0.2, -0.6], v: [1.3, -0.8], bo: 0.25 },
  [0.5, 0.8],
);
const [h1, h2, output] = network;

const valuesOf = (slips: readonly Slip[]) =>
  Object.fromEntries(slips.map(({ value, reason }) => [reason, value]));
const near = (values: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(values).map(([reason, value]) => [reason, expect.closeTo(value, 12)]),
  );

it('each slip with a sum has the number that it leads to', () => {
  expect(valuesOf(slipsOfSum(h1))).toEqual(
    near({
      'You forgot to add the bias.': 0.3 * 0.5 - 0.7 * 0.8,
      'The bias is added, not taken away.': 0.3 * 0.5 - 0.7 * 0.8 - 0.2,
      'That is σ(z) already. First the sum z itself.': sigmoid.value(h1.z),
      'The second input is missing from the sum.': 0.3 * 0.5 + 0.2,
      'The first input is missing from the sum.': -0.7 * 0.8 + 0.2,
      'The two weights are swapped.': -0.7 * 0.5 + 0.3 * 0.8 + 0.2,
      'Each input is multiplied by its weight first.': 0.5 + 0.8 + 0.2,
      'You added the weights but left out the inputs.': 0.3 - 0.7 + 0.2,
    }),
  );
});

it('each slip with an activation has the number that it leads to', () => {
  expect(valuesOf(slipsOfActivation(h2))).toEqual(
    near({
      'That is z, not σ(z).': h2.z,
      'That is σ(−z): mind the minus in e⁻ᶻ.': sigmoid.value(-h2.z),
      'That is σ of the sum without its bias.': sigmoid.value(0.9 * 0.5 + 0.4 * 0.8),
      'That is the slope σ′(z), not σ(z).': h2.a * (1 - h2.a),
      'That is tanh(z). These neurons are sigmoid neurons.': tanh.value(h2.z),
      'That is in percent: divide by 100.': 100 * h2.a,
    }),
  );
});

it('each slip with what is fed into the output has the number that it leads to', () => {
  const [sums, inputs] = slipsOfFeeding(network).map(({ value }) => value);
  expect(sums).toBeCloseTo(output.bias + 1.3 * h1.z - 0.8 * h2.z, 12);
  expect(inputs).toBeCloseTo(output.bias + 1.3 * 0.5 - 0.8 * 0.8, 12);
});
