import { scientific } from '../../format.ts';
import type { VanishingState } from './definition.ts';
import { predictedExponent, question } from './exercise.ts';
import { aheadOf, explain, type LayerSignal, measure } from './model.ts';

/** What the picture shows, in sentences. */
export function describe(state: VanishingState): string {
  if (state.view === 'measure') {
    const signals = measure(state);
    const ahead = aheadOf(state);
    return ahead === 0
      ? explain(signals)
      : `Known: ${known(signals.slice(ahead))}. Layer ${ahead} is next.`;
  }
  const asked = question(state.seed);
  const { hidden, signals } = asked;
  const behind = known(signals.slice(hidden));
  if (state.guess === null) return `Known: ${behind}. You have not predicted layer ${hidden} yet.`;
  const predicted = scientific(10 ** predictedExponent(asked, state.guess));
  return state.revealed
    ? `You predicted ${predicted}; in layer ${hidden} it is ${scientific(signals[hidden - 1]!.delta)}.`
    : `Known: ${behind}. Your prediction for layer ${hidden} is ${predicted}.`;
}

function known(signals: readonly LayerSignal[]): string {
  return signals
    .map(
      ({ layer, delta, slope }) =>
        `${scientific(delta)} in ${slope === null ? 'the output' : `layer ${layer}`}`,
    )
    .join(', ');
}
