import { choice, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { blank, blanks } from '../shared/blanks.ts';
import { seedCodec } from '../shared/seed.ts';
import { stepNames } from './steps.ts';

/** How hours and previous knowledge are written down before they enter the network. */
export const inputScales = ['raw', 'scaled', 'minutes'] as const;
export type InputScale = (typeof inputScales)[number];

export const parameterRange = { min: -5, max: 5, decimals: 2 };
export const inputRange = { min: 0, max: 10, decimals: 1 };
export const answerRange = { min: -9999, max: 9999, decimals: 4 };

export interface ForwardPassState {
  /** Hours studied. */
  hours: number;
  /** Previous knowledge, out of 10. */
  knowledge: number;
  inputs: InputScale;
  /** Hidden layer's weights, neuron by neuron: (w₁₁, w₁₂, w₂₁, w₂₂). */
  w: readonly number[];
  /** Hidden layer's biases. */
  b: readonly number[];
  /** Output neuron's weights. */
  v: readonly number[];
  /** Output neuron's bias. */
  bo: number;
  /** The numbers filled in, in the order of `stepNames`. */
  a: readonly (number | null)[];
  /** Which other student the exercise asks about. */
  student: number;
  /** What the network predicts for that one, in the opinion of who sits here. */
  guess: number | null;
}

export const forwardPass = {
  name: 'forward-pass',
  title: 'A network by hand',
  sentence: 'Take one student through a 2-2-1 network, number by number.',
  insight: 'A network is one formula, and inputs that are too large put its neurons to sleep.',
  exercise: 'Compute what the network predicts for another student.',
  concepts: [
    'network',
    'layers',
    'forward pass',
    'weighted sum',
    'bias',
    'sigmoid',
    'feature scaling',
    'saturation',
  ],
  deck: 'neural-networks',
  state: urlState<ForwardPassState>(
    {
      hours: number(inputRange),
      knowledge: number(inputRange),
      inputs: choice(inputScales),
      w: numbers(4, parameterRange),
      b: numbers(2, parameterRange),
      v: numbers(2, parameterRange),
      bo: number(parameterRange),
      a: blanks(stepNames.length, answerRange),
      student: seedCodec,
      guess: blank(answerRange),
    },
    {
      hours: 3,
      knowledge: 7,
      inputs: 'raw',
      w: [0.2, 0.3, 0.1, 0.4],
      b: [0.5, 0.1],
      v: [0.6, 0.8],
      bo: 0.2,
      a: stepNames.map(() => null),
      student: 1,
      guess: null,
    },
  ),
  stages: {
    fill: {
      sees: 'The network with its inputs, weights and biases; z and a of each neuron are a question.',
      controls: ['The number that comes next', 'Show'],
      moment: 'The class computes the network, half of it each, and calls out what is typed.',
    },
  },
} as const satisfies DemoDefinition<ForwardPassState>;
