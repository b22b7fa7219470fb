import { type ReadonlySignal, useComputed } from '@preact/signals';
import { grouped } from '../../../src/format.ts';
import type { Session } from '../session/session.ts';

/** Of each test digit, 1 if it is read wrong at the moment that is shown; null before any was read. */
export function useWrong(session: Session): ReadonlySignal<Uint8Array | null> {
  return useComputed(() => {
    const labels = session.data.value?.testLabels;
    const predictions = session.moment.value?.predictions;
    return labels && predictions ? wrongOf(predictions, labels) : null;
  });
}

export function wrongOf(predictions: Uint8Array, labels: Uint8Array): Uint8Array {
  return predictions.map((read, i) => (read === labels[i] ? 0 : 1));
}

/** How many of the first `shown` test digits are read wrong. */
export function wallWords({ data }: Session, wrong: Uint8Array | null, shown: number): string {
  if (data.value === null) return 'The test digits are on their way.';
  if (wrong === null) return `The first ${grouped(shown)} test digits: none was read yet.`;
  const count = wrong.subarray(0, shown).reduce((sum, one) => sum + one, 0);
  return `${grouped(count)} of the first ${grouped(shown)} test digits read wrong`;
}
