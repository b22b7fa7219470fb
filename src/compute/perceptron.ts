/**
 * Rosenblatt's perceptron with two or more inputs, and the rule by which it learns.
 *
 * “Fires if z > 0” is decided where z is 0 as often as not, so all sums and products are exact for numbers
 * given as decimals (see `decimals.ts`): weights, inputs and learning rates of up to 7 digits, and the weights
 * that the rule makes of them. Numbers with all the digits of float64 are added as float64 adds.
 */

import { plus, times } from './decimals.ts';

export interface Perceptron {
  readonly weights: readonly number[];
  /** Minus the threshold. In the learning rule it is one more weight, of an input that is always 1. */
  readonly bias: number;
}

export interface Example {
  readonly inputs: readonly number[];
  readonly target: 0 | 1;
}

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

function truthTable(targets: readonly [0 | 1, 0 | 1, 0 | 1, 0 | 1]): readonly Example[] {
  return corners.map((inputs, i) => ({ inputs, target: targets[i]! }));
}

/** Truth tables, in the order 00, 01, 10, 11. */
export const gates = {
  and: truthTable([0, 0, 0, 1]),
  or: truthTable([0, 1, 1, 1]),
  nand: truthTable([1, 1, 1, 0]),
  xor: truthTable([0, 1, 1, 0]),
} as const;

export type GateName = keyof typeof gates;

/** z = w · x + b. */
export function weightedSum({ weights, bias }: Perceptron, inputs: readonly number[]): number {
  if (inputs.length !== weights.length) {
    throw new RangeError(`The perceptron takes ${weights.length} inputs, not ${inputs.length}.`);
  }
  return inputs.reduce((sum, x, i) => plus(sum, times(weights[i]!, x)), bias);
}

/** 1 if z > 0, else 0: on the line itself it does not fire. */
export function fires(perceptron: Perceptron, inputs: readonly number[]): 0 | 1 {
  return weightedSum(perceptron, inputs) > 0 ? 1 : 0;
}

export interface PerceptronStep {
  /** Pass over the examples, from 1. */
  readonly pass: number;
  readonly example: Example;
  readonly z: number;
  readonly output: 0 | 1;
  /** y − ŷ: −1, 0 or 1. */
  readonly error: number;
  readonly before: Perceptron;
  readonly after: Perceptron;
}

// #region learn
/** w ← w + η (y − ŷ) x, and b ← b + η (y − ŷ). */
export function learn(perceptron: Perceptron, example: Example, learningRate = 1): Perceptron {
  const error = example.target - fires(perceptron, example.inputs);
  if (error === 0) return perceptron;
  const change = learningRate * error;
  return {
    weights: perceptron.weights.map((w, i) => plus(w, times(change, example.inputs[i]!))),
    bias: plus(perceptron.bias, change),
  };
}
// #endregion

export interface PerceptronTrace {
  readonly steps: readonly PerceptronStep[];
  readonly perceptron: Perceptron;
  /** Steps that changed the weights. */
  readonly updates: number;
  /** First pass without a mistake, or null if there was none. */
  readonly cleanPass: number | null;
  /** The passes after which the weights were the same: from then on everything repeats. */
  readonly cycle: readonly [number, number] | null;
}

/** Learns pass after pass, until one is without mistakes, the weights repeat, or `maxPasses` are made. */
export function trainPerceptron(
  start: Perceptron,
  examples: readonly Example[],
  { learningRate = 1, maxPasses = 100 } = {},
): PerceptronTrace {
  const steps: PerceptronStep[] = [];
  const seen = new Map<string, number>([[key(start), 0]]);
  let perceptron = start;
  let updates = 0;
  for (let pass = 1; pass <= maxPasses; pass++) {
    let mistakes = 0;
    for (const example of examples) {
      const before = perceptron;
      const z = weightedSum(before, example.inputs);
      const output = z > 0 ? 1 : 0;
      perceptron = learn(before, example, learningRate);
      const error = example.target - output;
      if (error !== 0) mistakes += 1;
      steps.push({ pass, example, z, output, error, before, after: perceptron });
    }
    updates += mistakes;
    if (mistakes === 0) return { steps, perceptron, updates, cleanPass: pass, cycle: null };
    const earlier = seen.get(key(perceptron));
    if (earlier !== undefined) {
      return { steps, perceptron, updates, cleanPass: null, cycle: [earlier, pass] };
    }
    seen.set(key(perceptron), pass);
  }
  return { steps, perceptron, updates, cleanPass: null, cycle: null };
}

function key({ weights, bias }: Perceptron): string {
  return [...weights, bias].join();
}
