import found from 'virtual:decks';
import type { DeckIndex } from '../../src/lecture/deck-index.ts';
import { encodedPath } from '../../src/page-address.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';

export interface Deck extends DeckIndex {
  /** File name without ending, after the folders that it lies in. */
  name: string;
}

/** In the order in which they are taught; further ones follow. */
const taught: readonly string[] = shippedDecks;
const place = ({ name }: Deck) => (taught.includes(name) ? taught.indexOf(name) : taught.length);

export const decks: readonly Deck[] = found.toSorted((a, b) => place(a) - place(b));

export function deckAddress({ name }: Pick<Deck, 'name'>): string {
  return `slides/${encodedPath(name)}.html`;
}

/** Address of the slide that shows a demo, from the hub, or null if no slide does. */
export function slideOf(demo: {
  name: string;
  deck: string;
}): { href: string; text: string } | null {
  const own = decks.find((deck) => deck.name === demo.deck && demo.name in deck.pages);
  const deck = own ?? decks.find((other) => demo.name in other.pages);
  const page = deck?.pages[demo.name];
  if (deck === undefined || page === undefined) return null;
  return { href: `${deckAddress(deck)}#${page}`, text: `Slide ${page}` };
}
