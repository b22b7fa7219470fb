import type { Session } from '../session.ts';
import { count } from './words.ts';

/** What is to be said beside the pictures, most urgent first. */
export function statusWords(session: Session): string {
  const { data, loading, opened, fileWords, news } = session;
  const coming = loading.value;
  const parts = [
    coming !== null && coming.total > 0
      ? `Loading: ${count(coming.count)} of ${count(coming.total)} training images.`
      : '',
    data.value?.problem ?? '',
    opened.value?.fallbackReason ?? '',
    fileWords.value || news.value,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
