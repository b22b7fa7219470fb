import { minus, times } from '../../compute/decimals.ts';
import { sgd } from '../../compute/optimizers/sgd.ts';
import {
  quadratic,
  type TestFunction,
  testFunctions1d,
} from '../../compute/test-functions/index.ts';
import type { DescentState } from './definition.ts';
import { descend, type Walk } from './descend.ts';

type BallState = Pick<DescentState, 'hill' | 'curvature' | 'learningRate' | 'w'>;

/** The ball may take this many steps. */
export const ballSteps = 60;

/** How near to the minimum counts as there. */
export const ballNear = 0.02;

export function hillOf({ hill, curvature }: BallState): TestFunction {
  return hill === 'parabola' ? quadratic([curvature]) : testFunctions1d[hill];
}

export function rollBall(state: BallState): Walk {
  const f = hillOf(state);
  return descend(f, [state.w], sgd(state.learningRate, 1), { steps: ballSteps, near: ballNear });
}

export type Regime = 'creeps' | 'one step' | 'oscillates' | 'swings' | 'diverges';

/**
 * On a parabola each step multiplies the distance to the minimum by 1 − η λ. Which sign and size that
 * factor has decides everything.
 */
export function regimeOf(learningRate: number, curvature: number): Regime {
  const factor = minus(1, times(learningRate, curvature));
  if (factor === 0) return 'one step';
  if (factor === -1) return 'swings';
  if (factor < -1) return 'diverges';
  return factor < 0 ? 'oscillates' : 'creeps';
}

/** f″ where the ball is to end: what the learning rate is measured against. */
export function curvatureAtMinimum({ hill, curvature }: BallState): number {
  if (hill === 'parabola') return curvature;
  const [w = 0] = testFunctions1d['double-well'].minima[0]!;
  return 3 * w ** 2 - 1;
}

/** What the learning rate does here, in a sentence with its numbers. */
export function explainBall(state: BallState): string {
  const { hill, learningRate, curvature } = state;
  const { divergedAt, settledAt, points } = rollBall(state);
  if (hill === 'double-well') {
    if (divergedAt !== null) {
      return `Diverges: the slope grows faster than the ball comes back. Stopped at step ${divergedAt}.`;
    }
    if (settledAt !== null) return `Reaches the deeper valley at step ${settledAt}.`;
    const end = points.at(-1)![0]!;
    return end > 0.3
      ? 'Ends in the right valley, and never learns that the left one is deeper: the slope sees only what is near.'
      : `Has not come to rest after ${ballSteps} steps.`;
  }
  if (state.w === 0) return 'Starts at the minimum, where the slope is 0: it stays.';
  const factor = minus(1, times(learningRate, curvature));
  const percent = `${Number((Math.abs(factor) * 100).toPrecision(3))} %`;
  switch (regimeOf(learningRate, curvature)) {
    case 'creeps':
      return `Stable: each step keeps ${percent} of the distance. ${arrival(settledAt)}`;
    case 'one step':
      return 'η = 1/λ: one step lands exactly on the minimum.';
    case 'oscillates':
      return `Stable, but it jumps across: each step flips the side and keeps ${percent} of the distance. ${arrival(settledAt)}`;
    case 'swings':
      return 'η = 2/λ: it swings from side to side for ever, no nearer and no farther.';
    case 'diverges': {
      const times = Number(Math.abs(factor).toPrecision(3));
      const stopped = divergedAt === null ? '' : ` Stopped at step ${divergedAt}.`;
      return `Diverges: η is above 2/λ, and each step multiplies the distance by ${times}.${stopped}`;
    }
  }
}

function arrival(settledAt: number | null): string {
  return settledAt === null
    ? `Not there after ${ballSteps} steps.`
    : `Within ${ballNear} of the minimum at step ${settledAt}.`;
}
