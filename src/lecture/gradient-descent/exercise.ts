import { memoizeLast } from '../../memoize.ts';
import { judgeRow, nextRow } from '../shared/in-a-row.ts';
import { nextSeed } from '../shared/seed.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { DescentState } from './definition.ts';
import { bestTuning, bowlOf, momentumSteps, type Tuning, walk } from './momentum.ts';

export interface Question {
  /** κ of the bowl to be walked down. */
  readonly condition: number;
  /** Steps that the best step size of the slider takes without momentum: to be beaten. */
  readonly plain: number;
  /** Steps that the best tuning in theory takes. */
  readonly par: number;
}

export interface ScoredVerdict extends Verdict {
  /** 0 … 100. */
  readonly points: number;
  /** Steps taken; null if the minimum was not reached. */
  readonly steps: number | null;
}

/** The same seed asks the same. */
export const question = memoizeLast((seed: number): Question => {
  const condition = bowlOf(seed);
  const stepsOf = (tuning: Tuning) => walk(tuning, condition).settledAt ?? momentumSteps;
  // Near α = 2 / (λ₁ + λₙ), where theory has the best; for a finite walk it is a little beside.
  const plainSteps = Array.from({ length: 200 }, (_, i) =>
    stepsOf({ alpha: (1.801 + i / 1000) / condition, beta: 0 }),
  );
  return { condition, plain: Math.min(...plainSteps), par: stepsOf(bestTuning(condition)) };
});

/** Walks with the tuning and counts. Passed if it needs fewer steps than any plain descent can hope for. */
export function judge({ condition, plain, par }: Question, tuning: Tuning): ScoredVerdict {
  const { settledAt: steps, divergedAt } = walk(tuning, condition);
  if (divergedAt !== null) {
    return {
      passed: false,
      points: 0,
      steps: null,
      reason: `It diverged at step ${divergedAt}: with β = ${tuning.beta} the step size must stay below (2 + 2β)/λₙ = ${((2 + 2 * tuning.beta) / condition).toFixed(3)}.`,
    };
  }
  if (steps === null) {
    return {
      passed: false,
      points: 0,
      steps,
      reason: `It has not come to rest at the minimum after ${momentumSteps} steps: ${tuning.beta > 0.9 ? 'so much momentum keeps it swinging' : 'the steps are too small'}.`,
    };
  }
  const points = Math.min(100, Math.round((100 * par) / steps));
  const passed = steps < plain;
  const against = passed
    ? `the best plain descent takes ${plain}`
    : `the best plain descent takes only ${plain}`;
  const best =
    steps <= par
      ? `the tuning that theory calls best takes ${par}: you match or beat it`
      : `the best tuning takes ${par}`;
  return { passed, points, steps, reason: `${steps} steps; ${against}, ${best}.` };
}

/** Bowls to be won in a row: of all tunings a tenth keeps to the limit of one. */
const bowls = 2;

/** The most steps that win a bowl. A third of all tunings beats plain descent, so that is not enough. */
export const limitOf = ({ plain, par }: Question): number =>
  Math.min(plain - 1, Math.floor(par / 0.8));

/** What is said of the tuning in a state. */
export function verdictOf(state: DescentState): ScoredVerdict {
  return judgeRow(judgeState(state), state.row, bowls);
}

/** The next bowl, with a tuning that does not win it. */
export function another(state: DescentState): Partial<DescentState> {
  const row = nextRow(judgeState(state), state.row, bowls);
  return { seed: nextSeed(state.seed), alpha: 1, beta: 0, row };
}

function judgeState({ seed, alpha, beta }: DescentState): ScoredVerdict {
  const asked = question(seed);
  const verdict = judge(asked, { alpha: alpha / asked.condition, beta });
  const limit = limitOf(asked);
  return verdict.passed && verdict.steps! > limit
    ? { ...verdict, passed: false, reason: `${verdict.reason} Get it down to ${limit}.` }
    : verdict;
}
