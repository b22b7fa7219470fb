import type { Stroke } from './ink.ts';

/** What was drawn on the slides of a deck, as *Save* puts it into a page of its own, and `--drawings` reads it. */
export interface Drawings {
  /** Name of the deck, as in its address. */
  readonly deck: string;
  readonly slides: readonly {
    /** In the whole deck, from 1. */
    readonly number: number;
    /** Its first heading; null where it has none. */
    readonly heading: string | null;
    readonly strokes: readonly Stroke[];
  }[];
}

/** Id of the element of the page that holds them as JSON. */
export const drawingsId = 'drawings';
