import { choice, flag, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';

export const views = ['pair', 'sum', 'build'] as const;
export type View = (typeof views)[number];

export interface BumpsState {
  view: View;
  /** Which curve is to be reached. */
  curve: number;
  /** Steepness of all edges, per width of a bump. */
  steep: number;

  /** Of one pair: where its first neuron goes up and its second one down. */
  edges: readonly number[];
  /** Its weight in the output. */
  height: number;
  /** Whether its second neuron takes part. */
  second: boolean;

  /** How many pairs the sum has, each as high as the curve in its middle. */
  pairs: number;

  /** Heights of the exercise's bumps. */
  heights: readonly number[];
}

/** Bumps of the exercise. */
export const handCount = 7;

const share = { min: 0, max: 1, decimals: 2 };
export const steepRange = { min: 1, max: 40, decimals: 1 };
export const pairsRange = { min: 1, max: 40, decimals: 0 };
export const lastCurve = 9999;

export const bumps = {
  name: 'bumps',
  title: 'Bumps add up to a curve',
  sentence: 'Make bumps of pairs of sigmoids, and build a curve of them.',
  insight:
    'Two sigmoids make a bump, and with enough bumps one hidden layer comes as close to a smooth curve as one asks for.',
  exercise:
    'Set the seven bumps and the steepness of their edges so that the sum is nowhere off the dotted curve by more than 0.1.',
  concepts: [
    'universal approximation',
    'hidden layer',
    'hidden neuron',
    'sigmoid',
    'output neuron',
    'weighted sum',
    'Cybenko',
  ],
  deck: 'neural-networks',
  state: urlState<BumpsState>(
    {
      view: choice(views),
      curve: number({ min: 1, max: lastCurve, decimals: 0 }),
      steep: number(steepRange),
      edges: numbers(2, share),
      height: number({ min: -1, max: 1, decimals: 2 }),
      second: flag,
      pairs: number(pairsRange),
      heights: numbers(handCount, share),
    },
    {
      view: 'sum',
      curve: 4,
      steep: 30,
      edges: [0.35, 0.65],
      height: 0.8,
      second: true,
      pairs: 5,
      heights: Array.from({ length: handCount }, () => 0.5),
    },
  ),
  poster: 'pairs=7&steep=6',
  stages: {
    pair: {
      sees: 'What one hidden neuron gives, what a second one gives, dashed, and the bump that they make.',
      controls: [
        'Where the first neuron goes up',
        'Where the second neuron goes down',
        'Second neuron',
      ],
      moment:
        'One neuron goes up: the class says what a second one has to do to make a bump of it.',
      opens: 'view=pair&second=0',
    },
    sum: {
      sees: 'A dotted curve, the sum of bumps that follows it, and in red where the two are furthest apart.',
      controls: ['Bumps', 'Steepness of the edges'],
      moment: 'More pairs make smaller stairs, and softer edges none at all.',
      opens: 'pairs=5',
    },
  },
} as const satisfies DemoDefinition<BumpsState>;
