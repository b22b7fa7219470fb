import { fixed } from '../../format.ts';
import { explainBall } from './ball.ts';
import type { DescentState } from './definition.ts';
import { bowlOf, explainTuning, walk } from './momentum.ts';
import { outcome, race, racers, raceSteps } from './race.ts';

/** What the picture shows, in sentences. */
export function describe(state: DescentState): string {
  switch (state.view) {
    case 'ball':
      return state.step === 0
        ? `The ball lies at w = ${fixed(state.w, 2)} and has not moved yet.`
        : explainBall(state);
    case 'race':
      return `After ${Math.min(state.step, raceSteps)} steps: ${race(state)
        .map((walk, i) => `${racers[i]!.name}: ${outcome(walk, state.step)}`)
        .join('; ')}.`;
    case 'momentum': {
      const { alpha, beta, condition } = state;
      return explainTuning({ alpha: alpha / condition, beta }, condition);
    }
    case 'challenge': {
      const condition = bowlOf(state.seed);
      const { settledAt } = walk({ alpha: state.alpha / condition, beta: state.beta }, condition);
      return settledAt === null
        ? 'This tuning does not reach the minimum.'
        : `This tuning reaches the minimum in ${settledAt} steps.`;
    }
  }
}
