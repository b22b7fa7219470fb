/** What the hub shows of a deck. */
export interface DeckIndex {
  title: string;
  description: string;
  /** Page of the first slide that embeds or links each demo, from 1. */
  pages: Record<string, number>;
}
