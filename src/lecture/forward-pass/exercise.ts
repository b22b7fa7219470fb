import { scalarActivations } from '../../compute/activations/index.ts';
import { fixed } from '../../format.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { ForwardPassState } from './definition.ts';
import { forward, forwardShown, inputsOf, type NetworkAtWork, otherStudent } from './model.ts';
import { type Slip, slipsOfActivation, slipsOfFeeding, slipsOfSum } from './slips.ts';
import { neuronNames, placeOf } from './steps.ts';

const { sigmoid } = scalarActivations;

/** How far an answer may be off: as much as rounding to two decimals on the way adds up to. */
export const tolerances = { z: 0.02, a: 0.006, prediction: 0.002 } as const;

/** Judges the number filled in at `step` (see `stepNames`) by what the network really computes there. */
export function checkStep(state: ForwardPassState, step: number, answer: number): Verdict {
  const network = forwardShown(state);
  const { place, quantity } = placeOf(step);
  const { z, a } = network[place]!;
  if (isNear(answer, quantity === 'z' ? z : a, tolerances[quantity])) {
    const sum = fixed(z, 3);
    return {
      passed: true,
      reason: quantity === 'z' ? `Right: ${sum}.` : `Right: σ(${sum}) = ${fixed(a, 3)}.`,
    };
  }
  const slips =
    quantity === 'z'
      ? slipsWithSum(network, place)
      : slipsWithActivation(network, place, state.a[step - 1] ?? null);
  const advice =
    quantity === 'z'
      ? `Not yet. Weight times input, both times for ${neuronNames[place]}; add the two and the bias.`
      : 'Not yet. σ(z) = 1 / (1 + e⁻ᶻ), with the z of this neuron.';
  const slip = nearestSlip(slips, answer, tolerances[quantity]);
  return { passed: false, reason: slip?.reason ?? advice };
}

/** One verdict for each step in order; null where nothing is filled in yet. */
export function verdicts(state: ForwardPassState): (Verdict | null)[] {
  return state.a.map((answer, step) => (answer === null ? null : checkStep(state, step, answer)));
}

/** What is to be filled in at `step`, as exact as anybody is asked to be. */
export function rightAnswer(state: ForwardPassState, step: number): number {
  const { place, quantity } = placeOf(step);
  return Number(forwardShown(state)[place]![quantity].toFixed(3));
}

/** The first step whose number is not filled in rightly; −1 if all are. */
export const nextStep = (state: ForwardPassState): number =>
  verdicts(state).findIndex((verdict) => verdict?.passed !== true);

/** Judges what a student says the network predicts for the other student. */
export function checkPrediction(state: ForwardPassState, answer: number): Verdict {
  const network = forward(state, inputsOf(otherStudent(state.student, state), state.inputs));
  const prediction = network[2].a;
  if (isNear(answer, prediction, tolerances.prediction)) {
    const percent = fixed(100 * prediction, 1);
    return {
      passed: true,
      reason: `Right: ${fixed(prediction, 3)}. The network says ${percent} %.`,
    };
  }
  if (answer === Number(prediction.toFixed(2)) || answer === Number(prediction.toFixed(1))) {
    return { passed: false, reason: 'Nearly: that is rounded too far. Give three decimals.' };
  }
  const slip = nearestSlip(slipsWithPrediction(state, network), answer, tolerances.prediction);
  const advice = `Not yet. On the way, h₁ has z = ${fixed(network[0].z, 3)}: compare with yours.`;
  return { passed: false, reason: slip?.reason ?? advice };
}

function slipsWithSum(network: NetworkAtWork, place: number): Slip[] {
  if (place === 2) return [...slipsOfFeeding(network), ...slipsOfSum(network[2])];
  const twin = network[1 - place]!;
  return [
    ...slipsOfSum(network[place]!),
    { value: twin.z, reason: 'That is the sum of the other hidden neuron.' },
  ];
}

function slipsWithActivation(network: NetworkAtWork, place: number, ownSum: number | null): Slip[] {
  const slips = slipsOfActivation(network[place]!);
  if (ownSum !== null && !isNear(ownSum, network[place]!.z, tolerances.z)) {
    slips.push({
      value: sigmoid.value(ownSum),
      reason: 'That is σ of your z, but your z is not right yet.',
    });
  }
  if (place < 2) {
    const { a } = network[1 - place]!;
    slips.push({ value: a, reason: 'That is the output of the other hidden neuron.' });
  }
  return slips;
}

function slipsWithPrediction(state: ForwardPassState, network: NetworkAtWork): Slip[] {
  const { inputs } = network[0];
  return [
    ...slipsOfActivation(network[2]),
    ...slipsOfFeeding(network).map(({ value, reason }) => ({
      value: sigmoid.value(value),
      reason,
    })),
    {
      value: forwardShown(state)[2].a,
      reason: 'That is the student in the picture. Put in the other one’s inputs.',
    },
    {
      value: forward({ ...state, b: [0, 0] }, inputs)[2].a,
      reason: 'You forgot the biases of the hidden neurons.',
    },
    {
      value: forward(state, inputs.toReversed())[2].a,
      reason: 'Hours and previous knowledge are swapped.',
    },
  ];
}

function nearestSlip(slips: readonly Slip[], answer: number, tolerance: number): Slip | undefined {
  const distance = ({ value, per = 1 }: Slip) => Math.abs(value - answer) / per;
  return slips
    .filter((slip) => distance(slip) <= tolerance)
    .sort((one, other) => distance(one) - distance(other))[0];
}

function isNear(answer: number, value: number, tolerance: number): boolean {
  // The bounds themselves count, whatever float64 makes of a difference.
  return Math.abs(answer - value) <= tolerance + 1e-12;
}
