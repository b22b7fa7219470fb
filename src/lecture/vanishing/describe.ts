import { scientific } from '../../format.ts';
import type { VanishingState } from './definition.ts';
import { predictedExponent, question } from './exercise.ts';
import { explain, measure } from './model.ts';

/** What the picture shows, in sentences. */
export function describe(state: VanishingState): string {
  if (state.view === 'measure') return explain(measure(state));
  const asked = question(state.seed);
  const { hidden, signals } = asked;
  const known = signals
    .slice(hidden)
    .map(
      ({ layer, delta, slope }) =>
        `${scientific(delta)} in ${slope === null ? 'the output' : `layer ${layer}`}`,
    )
    .join(', ');
  if (state.guess === null) return `Known: ${known}. You have not predicted layer ${hidden} yet.`;
  const predicted = scientific(10 ** predictedExponent(asked, state.guess));
  return state.revealed
    ? `You predicted ${predicted}; in layer ${hidden} it is ${scientific(signals[hidden - 1]!.delta)}.`
    : `Known: ${known}. Your prediction for layer ${hidden} is ${predicted}.`;
}
