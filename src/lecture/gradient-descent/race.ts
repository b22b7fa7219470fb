import { optimizers, type Update } from '../../compute/optimizers/index.ts';
import { type TestFunction, testFunctions2d } from '../../compute/test-functions/index.ts';
import type { DescentState, Surface } from './definition.ts';
import { descend, type Walk } from './descend.ts';

export const raceSteps = 300;

export type Tone = 'positive' | 'negative' | 'bad' | 'good';

interface Racer {
  readonly name: string;
  /** Its colour, and the shape of its marks. */
  readonly tone: Tone;
  readonly mark: '●' | '■' | '▲' | '◆';
  /** Its rule for a learning rate, on a surface of `size` coordinates. */
  readonly rule: (learningRate: number, size: number, surface: Surface) => Update;
  /** What else is set, besides its learning rate. */
  readonly setting?: (surface: Surface) => string;
  readonly noisy: boolean;
}

/** β for each surface. For curvatures 1 and 20 theory calls 0.4 best; with 0.9 it would swing for long. */
const raceMomentum: Record<Surface, number> = {
  bowl: 0.9,
  ravine: 0.6,
  saddle: 0.9,
  rosenbrock: 0.9,
  himmelblau: 0.9,
};

/** In the order of the state's rates. */
export const racers: readonly Racer[] = [
  {
    name: 'Gradient descent',
    tone: 'positive',
    mark: '●',
    rule: (learningRate, size) => optimizers.sgd(learningRate, size),
    noisy: false,
  },
  {
    name: 'Momentum',
    tone: 'negative',
    mark: '■',
    rule: (learningRate, size, surface) =>
      optimizers.momentum(learningRate, size, { beta: raceMomentum[surface] }),
    setting: (surface) => `β = ${raceMomentum[surface]}`,
    noisy: false,
  },
  {
    name: 'Noisy descent',
    tone: 'bad',
    mark: '▲',
    rule: (learningRate, size) => optimizers.sgd(learningRate, size),
    noisy: true,
  },
  {
    name: 'Adam',
    tone: 'good',
    mark: '◆',
    rule: (learningRate, size) => optimizers.adam(learningRate, size),
    noisy: false,
  },
];

/** A start worth seeing and learning rates that suit each surface, as log₁₀ η in the order of the racers. */
export const raceSetups: Record<Surface, Pick<DescentState, 'from' | 'rates'>> = {
  bowl: { from: [12, 80], rates: [-1, -1.5, -1, -0.5] },
  ravine: { from: [12, 88], rates: [-1.05, -1.2, -1.05, -0.5] },
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
  return 0.03 * widthOf(f);
}

function widthOf(f: TestFunction): number {
  const [least, greatest] = f.domain[0]!;
  return greatest - least;
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
  const noise = { deviation: (state.noise / 100) * widthOf(f), seed: state.seed };
  return racers.map(({ rule, noisy }, i) =>
    descend(f, start, rule(learningRateOf(state, i), f.dimensions, state.surface), {
      steps: raceSteps,
      near: nearOf(f),
      ...(noisy && { noise }),
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
