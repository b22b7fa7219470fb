import { fixed, plain, signed } from '../../format.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { StepVsSigmoidState } from './definition.ts';
import { largestChange, type NeuronKind } from './limits.ts';
import { change, output, predictedChange, slope } from './model.ts';

/** What the exercise asks for: Δoutput = 0.01, give or take 10 %. */
export const wantedChange = 0.01;
const tolerance = 0.1 * wantedChange;

/** Judges the Δw of the slider, or the claim that there is none, by what the neuron really does. */
export function checkChange(state: StepVsSigmoidState): Verdict {
  const kind = state.for;
  if (state.none) return checkNone(state, kind);
  const achieved = change(kind, state, state.dw);
  if (isWanted(achieved)) {
    return {
      passed: true,
      reason: `Δoutput is ${fixed(achieved, 4)}; the tangent had promised ${fixed(predictedChange(kind, state, state.dw), 4)}.`,
    };
  }
  return {
    passed: false,
    reason: kind === 'step' ? stepReason(achieved) : sigmoidReason(state, achieved),
  };
}

/**
 * Judges what the exercise shows. It is solved by a Δw for the sigmoid, which then stays for the step, where the claim
 * that there is none is right. A claim alone, one of two, is no proof.
 */
export function checkExercise(state: StepVsSigmoidState): Verdict {
  const verdict = checkChange(state);
  if (!verdict.passed || !state.none) return verdict;
  if (state.for === 'sigmoid') {
    return {
      passed: false,
      reason: `True. ${verdict.reason} Take another neuron, and find its Δw.`,
    };
  }
  const isFound = checkChange({ ...state, for: 'sigmoid', none: false }).passed;
  return isFound
    ? verdict
    : { passed: false, reason: 'True, but the sigmoid has one: find that first, then come back.' };
}

function checkNone(state: StepVsSigmoidState, kind: NeuronKind): Verdict {
  if (kind === 'step') {
    return {
      passed: true,
      reason:
        'A step’s output is 0 or 1, so its change can only be −1, 0 or +1. It never tells you that you are getting warmer.',
    };
  }
  const most = largestIncrease(state);
  if (most < wantedChange - tolerance) {
    return {
      passed: true,
      reason:
        state.x === 0
          ? 'The input is 0, so its weight changes nothing.'
          : `The output is ${fixed(output(kind, state), 4)} already: no Δw from −${largestChange} to ${largestChange} adds 0.01.`,
    };
  }
  return {
    passed: false,
    reason: `One can: as Δw moves away from 0, a smooth output passes through every value on the way to ${signed(most, 2)}, so through +0.01 too.`,
  };
}

function isWanted(achieved: number): boolean {
  // The bounds themselves count, whatever float64 makes of a difference.
  return Math.abs(achieved - wantedChange) <= tolerance + 1e-12;
}

/** The output moves one way with Δw, so its largest increase is at one end of the slider. */
function largestIncrease(state: StepVsSigmoidState): number {
  return Math.max(
    change('sigmoid', state, -largestChange),
    change('sigmoid', state, largestChange),
  );
}

function stepReason(achieved: number): string {
  return achieved === 0
    ? 'The step’s output has not moved at all. Is there any Δw that moves it by just 0.01?'
    : `The step’s output jumped by ${signed(achieved, 0)}. Is there any Δw that moves it by just 0.01?`;
}

function sigmoidReason(state: StepVsSigmoidState, achieved: number): string {
  if (state.dw === 0) return 'Δw is still 0: move the weight first.';
  if (state.x === 0) return 'The input is 0, so its weight changes nothing.';
  if (achieved <= 0) {
    const way = slope('sigmoid', state) > 0 ? 'positive' : 'negative';
    return `The output went down. With x = ${plain(state.x)} it goes up when Δw is ${way}.`;
  }
  const ratio = achieved / wantedChange;
  const hint = `The slope is ${fixed(slope('sigmoid', state), 4)}: which Δw times the slope is 0.01?`;
  return ratio > 1
    ? `Δoutput is ${fixed(achieved, 4)}, ${fixed(ratio, ratio < 2 ? 2 : 1)} times what is asked. ${hint}`
    : `Δoutput is only ${fixed(achieved, 4)}. ${hint}`;
}
