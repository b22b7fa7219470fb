import { fixed, plain } from '../../format.ts';
import type { ForwardPassState, InputScale } from './definition.ts';
import { verdicts } from './exercise.ts';
import { forwardShown, inputsOf } from './model.ts';

export const scaleNames: Record<InputScale, string> = {
  raw: 'raw',
  scaled: 'scaled',
  minutes: 'in minutes',
};

/** The network in words, without giving away what is still to be filled in. */
export function describe(state: ForwardPassState): string {
  const [x1, x2] = inputsOf(state, state.inputs);
  const done = verdicts(state).filter((verdict) => verdict?.passed).length;
  const output = done === 6 ? ` The output is ${fixed(forwardShown(state)[2].a, 3)}.` : '';
  const slopes = forwardShown(state)
    .slice(0, 2)
    .map(({ slope }) => readSlope(slope));
  return `Inputs ${plain(x1)} and ${plain(x2)} (${scaleNames[state.inputs]}); ${done} of 6 numbers filled in.${output} The hidden neurons have slopes ${slopes.join(' and ')}.`;
}

/** Whether a slope would read as 0, which that of a sigmoid never is. */
export function isNearlyFlat(slope: number): boolean {
  return slope < 0.0005;
}

/** A slope σ′(z). */
export function readSlope(slope: number): string {
  return isNearlyFlat(slope) ? '< 0.001' : fixed(slope, 3);
}
