import { grouped } from '../../../src/format.ts';
import type { Session } from '../session/session.ts';

/** What is to be said beside the pictures. */
export function statusWords({ data, loading, opened, lent, news }: Session): string {
  const coming = loading.value;
  const parts = [
    coming !== null && coming.total > 0
      ? `Loading: ${grouped(coming.count)} of ${grouped(coming.total)} training images.`
      : '',
    data.value?.problem ?? '',
    opened.value?.fallbackReason ?? '',
    lent.fileWords.value || news.value,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Which network reads a drawing. */
export function readerWords({ reader, lent, moment, main }: Session): string {
  if (reader.value?.kind === 'lent') return `Read by ${lent.network.value?.words}.`;
  const step = moment.value?.step ?? 0;
  if (step === 0) return 'Read by the untrained network: press Train.';
  const epochs = step / (main.value?.stepsPerEpoch ?? 1);
  return `Read by this run after ${epochs.toFixed(epochs < 1 ? 2 : 1)} epochs.`;
}
