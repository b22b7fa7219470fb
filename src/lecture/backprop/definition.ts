import { choice, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { blanks } from '../shared/blanks.ts';
import { rowCodec } from '../shared/in-a-row.ts';
import { seedCodec } from '../shared/seed.ts';
import { bugNames } from './bug-names.ts';
import { lastStep } from './steps.ts';

export const views = ['pass', 'blanks', 'check', 'bug'] as const;
export type View = (typeof views)[number];

export const claims = ['none', ...bugNames] as const;

export interface BackpropState {
  view: View;
  /** How far the walk through the network has come; 0 is before the forward pass. */
  step: number;
  /** The two inputs. */
  x: readonly number[];
  /** The two targets. */
  y: readonly number[];
  /** w₁ … w₈: into h₁, h₁, h₂, h₂, a₁, a₁, a₂, a₂. */
  w: readonly number[];
  /** b₁ of both hidden and b₂ of both output neurons. */
  b: readonly number[];
  learningRate: number;
  /** log₁₀ ε of the gradient check. */
  epsilon: number;
  /** Which exercise is asked and which bug is hidden. */
  seed: number;
  /** The two δ filled in. */
  answers: readonly (number | null)[];
  /** The bug that is suspected. */
  claim: (typeof claims)[number];
  /** Bugs found in a row, at the first try, before this one. */
  row: number;
}

const weight = { min: -20, max: 20, decimals: 8 };

export const backprop = {
  name: 'backprop',
  title: 'Backpropagation, edge by edge',
  sentence: 'Walk one sample forward through a small network and its error back again.',
  insight:
    'Backpropagation is the chain rule with bookkeeping: at each edge, the local derivative times what flows back.',
  exercise: 'Fill in two missing δ, then find three bugs in a row by the gradient check.',
  concepts: [
    'backpropagation',
    'chain rule',
    'gradient',
    'delta',
    'local derivative',
    'forward pass',
    'backward pass',
    'gradient check',
    'finite differences',
    'rounding error',
  ],
  deck: 'neural-networks',
  state: urlState<BackpropState>(
    {
      view: choice(views),
      step: number({ min: 0, max: lastStep, decimals: 0 }),
      x: numbers(2, weight),
      y: numbers(2, { min: 0, max: 1, decimals: 4 }),
      w: numbers(8, weight),
      b: numbers(2, weight),
      learningRate: number({ min: 0.01, max: 10, decimals: 2 }),
      epsilon: number({ min: -15, max: -1, decimals: 2 }),
      seed: seedCodec,
      answers: blanks(2, { min: -99, max: 99, decimals: 6 }),
      claim: choice(claims),
      row: rowCodec,
    },
    {
      view: 'pass',
      step: 6,
      x: [0.05, 0.1],
      y: [0.01, 0.99],
      w: [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55],
      b: [0.35, 0.6],
      learningRate: 0.5,
      epsilon: -2,
      seed: 1,
      answers: [null, null],
      claim: 'none',
      row: 0,
    },
  ),
  stages: {
    pass: {
      sees: 'The network with all that is worked out so far, and a question mark where the next number comes.',
      controls: ['Next'],
      moment: 'The class says each number on the way back before it is shown, from the first δ on.',
      opens: 'step=5',
    },
  },
} as const satisfies DemoDefinition<BackpropState>;
