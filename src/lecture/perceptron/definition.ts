import { choice, flag, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';

export const gates = ['and', 'or', 'nand', 'xor'] as const;
export type Gate = (typeof gates)[number];

/** Whether the line is moved by hand or by the learning rule. */
export const modes = ['hand', 'learn'] as const;
export type Mode = (typeof modes)[number];

export interface PerceptronState {
  gate: Gate;
  mode: Mode;
  /** Weights (w₁, w₂) from which the learning rule sets out. */
  w: readonly number[];
  /** Bias from which it sets out. */
  b: number;
  /** Learning rate η. */
  rate: number;
  /** Corners that the learning rule has visited since. */
  step: number;
  /** Whether the learning rule found the line (w, b): then it earns nothing by hand. */
  found: boolean;
  /** Whether each step is predicted before it is made. */
  predict: boolean;
}

export const range = { min: -20, max: 20, decimals: 2 };

/** The learning rule gives up after this many passes over the four corners. */
export const maxPasses = 100;

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
    {
      gate: choice(gates),
      mode: choice(modes),
      w: numbers(2, range),
      b: number(range),
      rate: number({ min: 0.1, max: 2, decimals: 1 }),
      step: number({ min: 0, max: 4 * maxPasses, decimals: 0 }),
      found: flag,
      predict: flag,
    },
    { gate: 'and', mode: 'hand', w: [0, 0], b: 0, rate: 1, step: 0, found: false, predict: true },
  ),
  poster: 'w=1,1&b=-1.5',
  stages: {
    line: {
      sees: 'The four corners of a gate, and the line of a perceptron between them.',
      controls: ['Line: move it', 'Line: turn it'],
      moment: 'One line is one perceptron: one gate after another, a step for each.',
      opens: 'w=1,1&b=-0.5',
    },
    learn: {
      sees: 'The corner that the learning rule visits next, and the line it has so far.',
      controls: ['Leave w', 'Add x', 'Subtract x'],
      moment: 'The class says what the rule does with each corner, before it does it.',
      opens: 'mode=learn',
    },
  },
} as const satisfies DemoDefinition<PerceptronState>;
