import { join } from 'node:path';
import { inLanes } from '../in-lanes.ts';
import type { Handout, Sources } from './handouts.ts';
import { handoutContent } from './kept-handouts.ts';
import { type OnDone, writePart } from './part.ts';

/** A handout that is to be made of each deck, and the folder that has a folder for each deck. */
export interface WantedHandout extends Handout {
  readonly to: string;
}

/** The handouts of a deck that are made from one original: made one after the other. */
interface Job {
  readonly deck: string;
  readonly sources: Sources;
  readonly files: readonly WantedHandout[];
}

/** Makes the wanted handouts of the decks, on as many lanes as are given. */
export async function printHandouts(
  decks: ReadonlyMap<string, { readonly sources: Sources }>,
  wanted: readonly WantedHandout[],
  lanes: readonly number[],
  onDone: OnDone,
): Promise<void> {
  const jobs = [...decks].flatMap(([deck, { sources }]): Job[] =>
    (['slides', 'handout'] as const).map((original) => ({
      ...{ deck, sources },
      files: wanted.filter(({ from }) => from === original),
    })),
  );
  // The long ones first: else one of them is left to one lane at the end.
  const inOrder = jobs.toSorted((a, b) => pages(b) - pages(a));
  await inLanes(lanes, inOrder, async ({ deck, sources, files }) => {
    for (const handout of files) {
      const name = join(deck, handout.file);
      await writePart(handout.to, name, onDone, () => handoutContent(handout, sources));
    }
  });
}

/** How many a job makes, about: what it takes compared to others. */
function pages({ files, sources }: Job): number {
  return files.length * sources.deck.slides.length;
}
