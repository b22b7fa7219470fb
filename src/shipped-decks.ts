/**
 * The decks that this project ships, in the order in which they are taught. The rules of their authors (notes,
 * minutes, sources, the table of topics, what a slide may hold) are for these alone, not for decks put beside them.
 */
export const shippedDecks = ['neural-networks', 'pytorch', 'architectures'] as const;
