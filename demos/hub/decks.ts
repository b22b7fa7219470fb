import { shippedDecks } from '../../src/shipped-decks.ts';
import type { DeckIndex } from './deck-index.ts';

export interface Deck extends DeckIndex {
  /** File name without ending. */
  name: string;
}

const found = import.meta.glob<DeckIndex>('../../slides/*.md', {
  query: '?index',
  import: 'default',
  eager: true,
});

/** In the order in which they are taught; further ones follow. */
const taught: readonly string[] = shippedDecks;
const place = ({ name }: Deck) => (taught.includes(name) ? taught.indexOf(name) : taught.length);

export const decks: readonly Deck[] = Object.entries(found)
  .map(([path, index]) => ({ ...index, name: /([^/]+)\.md$/.exec(path)![1]! }))
  .filter(({ name }) => name !== 'README')
  .sort((a, b) => place(a) - place(b));

/** Address of the slide that shows a demo, from the hub, or null if no slide does. */
export function slideOf(demo: {
  name: string;
  deck: string;
}): { href: string; text: string } | null {
  const own = decks.find((deck) => deck.name === demo.deck && demo.name in deck.pages);
  const deck = own ?? decks.find((other) => demo.name in other.pages);
  const page = deck?.pages[demo.name];
  if (deck === undefined || page === undefined) return null;
  return { href: `slides/${deck.name}.html#${page}`, text: `Slide ${page}` };
}
