import { clamp } from '../../clamp.ts';
import {
  gates,
  type Perceptron,
  type PerceptronStep,
  type PerceptronTrace,
  trainPerceptron,
} from '../../compute/perceptron.ts';
import { maxPasses, type PerceptronState, range } from './definition.ts';

/** The whole way of the learning rule from the state's weights, and how far along it we are. */
export interface Walk {
  readonly trace: PerceptronTrace;
  /** Steps made so far: the ledger. */
  readonly made: readonly PerceptronStep[];
  /** The step to come, or null at the end of the way. */
  readonly next: PerceptronStep | null;
  /** The perceptron as it is now. */
  readonly now: Perceptron;
}

export function walk({ gate, w, b, rate, step }: PerceptronState): Walk {
  const start = { weights: w, bias: b };
  const trace = trainPerceptron(start, gates[gate], { learningRate: rate, maxPasses });
  const made = trace.steps.slice(0, step);
  return {
    trace,
    made,
    next: trace.steps[made.length] ?? null,
    now: made.at(-1)?.after ?? start,
  };
}

/** The line as it is now, as far as a link can hold it, becomes the one to set out from. */
export function asStart(state: PerceptronState) {
  const { now, made } = walk(state);
  const { weights, bias } = now;
  return {
    w: weights.map((weight) => clamp(weight, range.min, range.max)),
    b: clamp(bias, range.min, range.max),
    step: 0,
    found: state.found || made.length > 0,
  };
}

/** What the rule does with a corner: leave the weights, add η x, or subtract η x. */
export const moves = { 0: 'leave', 1: 'add', '-1': 'subtract' } as const;
export type Move = (typeof moves)[keyof typeof moves];

export const moveOf = ({ error }: PerceptronStep): Move => moves[String(error) as '0' | '1' | '-1'];
