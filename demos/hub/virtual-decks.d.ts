declare module 'virtual:decks' {
  import type { DeckIndex } from './deck-index.ts';

  /** Every deck, by name; see `deck-index-plugin.ts`. */
  const decks: readonly (DeckIndex & { readonly name: string })[];
  export default decks;
}
