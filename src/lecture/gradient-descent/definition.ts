import { choice, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { rowCodec } from '../shared/in-a-row.ts';
import { seedCodec } from '../shared/seed.ts';

export const views = ['ball', 'race', 'momentum', 'challenge'] as const;
export type View = (typeof views)[number];

/** Landscapes of the ball and of the race, by their names in the compute module. */
export const hills = ['parabola', 'double-well'] as const;
export type Hill = (typeof hills)[number];
export const surfaces = ['bowl', 'ravine', 'saddle', 'rosenbrock', 'himmelblau'] as const;
export type Surface = (typeof surfaces)[number];

export interface DescentState {
  view: View;
  /** Steps taken so far. */
  step: number;

  hill: Hill;
  /** λ, the parabola's second derivative. */
  curvature: number;
  /** η of the ball. */
  learningRate: number;
  /** Where the ball starts. */
  w: number;

  surface: Surface;
  /** Where the race starts, in hundredths of the surface's width and height. */
  from: readonly number[];
  /** log₁₀ η of gradient descent, momentum, noisy descent and Adam. */
  rates: readonly number[];
  /** How far beside the surface a sample's own one lies: a standard deviation, in hundredths of its width. */
  noise: number;
  /** Of the noise, and of the exercise. */
  seed: number;

  /** κ = λₙ / λ₁ of the momentum view; λ₁ is 1. */
  condition: number;
  /** Step size times λₙ, 0 … 4. */
  alpha: number;
  beta: number;
  /** Bowls of the exercise that were won in a row before this one. */
  row: number;
}

/** η of the ball. */
export const rateRange = { min: 0.01, max: 4 };

export const gradientDescent = {
  name: 'gradient-descent',
  title: 'Downhill, step by step',
  sentence: 'Let a ball roll by the slope alone, race four optimizers, and tune momentum.',
  insight:
    'Too small a learning rate crawls, too large a one diverges: where the curvature is λ, steps are stable only for η < 2/λ.',
  exercise: 'Choose step size and momentum so that the minimum is reached in the fewest steps.',
  concepts: [
    'gradient descent',
    'learning rate',
    'curvature',
    'divergence',
    'stochastic gradient descent',
    'SGD',
    'momentum',
    'Adam',
    'optimizer',
    'saddle point',
    'local minimum',
    'condition number',
  ],
  deck: 'neural-networks',
  state: urlState<DescentState>(
    {
      view: choice(views),
      step: number({ min: 0, max: 300, decimals: 0 }),
      hill: choice(hills),
      curvature: number({ min: 0.25, max: 4, decimals: 2 }),
      learningRate: number({ ...rateRange, decimals: 3 }),
      w: number({ min: -3, max: 3, decimals: 2 }),
      surface: choice(surfaces),
      from: numbers(2, { min: 0, max: 100, decimals: 1 }),
      rates: numbers(4, { min: -4, max: 0.5, decimals: 2 }),
      noise: number({ min: 0, max: 10, decimals: 2 }),
      seed: seedCodec,
      condition: number({ min: 2, max: 100, decimals: 0 }),
      alpha: number({ min: 0.01, max: 4, decimals: 3 }),
      beta: number({ min: 0, max: 0.99, decimals: 3 }),
      row: rowCodec,
    },
    {
      view: 'ball',
      step: 8,
      hill: 'parabola',
      curvature: 1,
      learningRate: 0.3,
      w: -2.5,
      surface: 'ravine',
      from: [12, 88],
      rates: [-1.05, -1.2, -1.05, -0.5],
      noise: 2,
      seed: 1,
      condition: 20,
      alpha: 1,
      beta: 0,
      row: 0,
    },
  ),
  stages: {
    ball: {
      sees: 'A ball on a hill, and the slope under it.',
      controls: ['Start of the ball', 'Learning rate', 'Step'],
      moment:
        'The class says where the next step lands: nearer, beyond the valley, or farther away.',
      opens: 'step=0',
    },
    race: {
      sees: 'A ravine from above, four racers at its start, and who of them is there already.',
      controls: ['Start of the race', 'Play'],
      moment: 'The class bets who is there first, and who never comes to rest.',
      opens: 'view=race&step=0',
    },
  },
} as const satisfies DemoDefinition<DescentState>;
