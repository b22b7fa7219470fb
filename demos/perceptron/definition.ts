import { choice, number, numbers, urlState } from '../../src/url-state.ts';
import type { DemoDefinition } from '../shared/definition.ts';

export const gates = ['and', 'or', 'nand', 'xor'] as const;
export type Gate = (typeof gates)[number];

export interface PerceptronState {
  gate: Gate;
  /** Weights (w₁, w₂). */
  w: readonly number[];
  /** Bias. */
  b: number;
}

const range = { min: -20, max: 20, decimals: 2 };

export const perceptron = {
  name: 'perceptron',
  title: 'A perceptron learns a gate',
  sentence: 'Drag a line through four points, or let the learning rule find it step by step.',
  insight: 'One perceptron is one line, and learning is nudging that line.',
  exercise: 'Find a line that separates the two kinds of corner for the gate you are given.',
  concepts: [
    'perceptron',
    'gate',
    'AND',
    'OR',
    'NAND',
    'XOR',
    'learning rule',
    'linear separability',
  ],
  deck: 'neural-networks',
  state: urlState<PerceptronState>(
    { gate: choice(gates), w: numbers(2, range), b: number(range) },
    { gate: 'and', w: [0, 0], b: 0 },
  ),
} as const satisfies DemoDefinition<PerceptronState>;
