import { fixed } from '../../format.ts';
import type { StepVsSigmoidState } from './definition.ts';
import { checkChange, wantedChange } from './exercise.ts';
import { largestChange } from './limits.ts';
import { change, slope } from './model.ts';

/** The Δw that does it, by halving; the output moves one way with Δw. */
export function answer(state: StepVsSigmoidState): string {
  const none = { ...state, none: true };
  const ofStep = checkChange({ ...none, for: 'step' }).reason;
  const ofSigmoid = checkChange({ ...none, for: 'sigmoid' });
  if (ofSigmoid.passed) return `Step: ${ofStep} Sigmoid: ${ofSigmoid.reason}`;
  let [low, high] = [0, slope('sigmoid', state) > 0 ? largestChange : -largestChange];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (change('sigmoid', state, middle) < wantedChange) low = middle;
    else high = middle;
  }
  return `Step: ${ofStep} Sigmoid: Δw = ${fixed(high, 3)}; its slope of ${fixed(slope('sigmoid', state), 4)} promises ${fixed(wantedChange / slope('sigmoid', state), 3)}.`;
}
