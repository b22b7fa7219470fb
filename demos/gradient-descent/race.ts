import { type Optimizer, optimizers } from '../../src/compute/optimizers/index.ts';
import { type TestFunction, testFunctions2d } from '../../src/compute/test-functions/index.ts';
import type { DescentState, Surface } from './definition.ts';
import { descend, type Walk } from './descend.ts';

export const raceSteps = 300;

export type Tone = 'positive' | 'negative' | 'bad' | 'good';

interface Racer {
  readonly name: string;
  /** Its colour, and the shape of its marks. */
  readonly tone: Tone;
  readonly mark: '●' | '■' | '▲' | '◆';
  readonly optimizer: Optimizer;
  readonly noisy: boolean;
}

/** In the order of the state's rates. */
export const racers: readonly Racer[] = [
  {
    name: 'Gradient descent',
    tone: 'positive',
    mark: '●',
    optimizer: optimizers.sgd,
    noisy: false,
  },
  { name: 'Momentum', tone: 'negative', mark: '■', optimizer: optimizers.momentum, noisy: false },
  { name: 'Noisy SGD', tone: 'bad', mark: '▲', optimizer: optimizers.sgd, noisy: true },
  { name: 'Adam', tone: 'good', mark: '◆', optimizer: optimizers.adam, noisy: false },
];

/** A start worth seeing and learning rates that suit each surface, as log₁₀ η in the order of the racers. */
export const raceSetups: Record<Surface, Pick<DescentState, 'from' | 'rates'>> = {
  bowl: { from: [12, 80], rates: [-1, -1.5, -1, -0.5] },
  ravine: { from: [12, 88], rates: [-1.4, -1.7, -1.4, -0.5] },
  saddle: { from: [12, 49.5], rates: [-1, -1.5, -1, -1] },
  rosenbrock: { from: [15, 70], rates: [-3, -2.7, -3, 0.2] },
  himmelblau: { from: [45, 42], rates: [-2, -2.5, -2, -0.5] },
};

type RaceState = Pick<DescentState, 'surface' | 'from' | 'rates' | 'noise' | 'seed'>;

export function learningRateOf({ rates }: Pick<RaceState, 'rates'>, racer: number): number {
  return 10 ** rates[racer]!;
}

/** How near to a minimum counts as there: 3 % of the picture's width. */
export function nearOf(f: TestFunction): number {
  const [least, greatest] = f.domain[0]!;
  return 0.03 * (greatest - least);
}

/** From hundredths of the picture to a point of the surface. */
export function pointFrom(surface: Surface, hundredths: readonly number[]): number[] {
  return testFunctions2d[surface].domain.map(
    ([least, greatest], i) => least + ((greatest - least) * hundredths[i]!) / 100,
  );
}

/** From a point of the surface to hundredths of the picture, kept inside it. */
export function hundredthsFrom(surface: Surface, point: readonly number[]): number[] {
  return testFunctions2d[surface].domain.map(([least, greatest], i) =>
    Math.min(100, Math.max(0, (100 * (point[i]! - least)) / (greatest - least))),
  );
}

/** The walks of all racers from one start. */
export function race(state: RaceState): Walk[] {
  const f = testFunctions2d[state.surface];
  const start = pointFrom(state.surface, state.from);
  return racers.map(({ optimizer, noisy }, i) =>
    descend(f, start, optimizer(learningRateOf(state, i), f.dimensions), {
      steps: raceSteps,
      near: nearOf(f),
      ...(noisy && { noise: { share: state.noise, seed: state.seed } }),
    }),
  );
}

/** How a racer fared, in words. */
export function outcome({ settledAt, divergedAt }: Walk, step: number): string {
  if (divergedAt !== null && divergedAt <= step) return `diverged at step ${divergedAt}`;
  if (settledAt === 0) return 'starts there';
  if (settledAt !== null && settledAt <= step) return `there at step ${settledAt}`;
  return step < raceSteps ? 'on its way' : `not there in ${raceSteps} steps`;
}
