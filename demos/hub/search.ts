import type { DemoWords } from '../../src/lecture/definition.ts';

/** The demos in which each word of the query is found, in their order; all for an empty query. */
export function search<Demo extends Pick<DemoWords, 'title' | 'sentence' | 'insight' | 'concepts'>>(
  demos: readonly Demo[],
  query: string,
): Demo[] {
  const words = plainWords(query);
  return demos.filter((demo) => {
    const text = plainWords(
      [demo.title, demo.sentence, demo.insight, ...demo.concepts].join(' '),
    ).join(' ');
    return words.every((word) => text.includes(word));
  });
}

/** Concepts of a demo that a query names. */
export function matching(concepts: readonly string[], query: string): string[] {
  const words = plainWords(query);
  return concepts.filter((concept) => {
    const text = plainWords(concept).join(' ');
    return words.some((word) => text.includes(word));
  });
}

/** Lower case, without accents and signs, so that “cross entropy” finds “cross-entropy”. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
