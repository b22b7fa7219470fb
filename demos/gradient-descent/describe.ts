import { explainBall } from './ball.ts';
import type { DescentState } from './definition.ts';
import { judge, question } from './exercise.ts';
import { explainTuning } from './momentum.ts';
import { outcome, race, racers, raceSteps } from './race.ts';

/** What the picture shows, in sentences. */
export function describe(state: DescentState): string {
  switch (state.view) {
    case 'ball':
      return explainBall(state);
    case 'race':
      return `After ${Math.min(state.step, raceSteps)} steps: ${race(state)
        .map((walk, i) => `${racers[i]!.name}: ${outcome(walk, state.step)}`)
        .join('; ')}.`;
    case 'momentum': {
      const { alpha, beta, condition } = state;
      return explainTuning({ alpha: alpha / condition, beta }, condition);
    }
    case 'challenge': {
      const asked = question(state.seed);
      const { steps, points } = judge(asked, {
        alpha: state.alpha / asked.condition,
        beta: state.beta,
      });
      return steps === null
        ? 'This tuning does not reach the minimum.'
        : `${steps} steps: ${points} of 100 points.`;
    }
  }
}
