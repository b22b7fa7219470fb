declare module 'virtual:decks' {
  import type { DeckIndex } from '../../src/lecture/deck-index.ts';

  /** Every deck, by name; see `src/commands/site/deck-index-plugin.ts`. */
  const decks: readonly (DeckIndex & { readonly name: string })[];
  export default decks;
}
