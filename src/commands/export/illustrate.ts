import type { Browser } from 'playwright-core';
import { DeckCameras, forPrint, type Posters } from '../site/deck-posters.ts';
import { openStudio } from '../site/studio.ts';
import type { DrawingsFile } from './drawings.ts';
import type { Sources } from './handouts.ts';
import type { LaidOut } from './lay-out.ts';
import { type OnDone, timed } from './part.ts';
import { type Reading, sourcesOf } from './sources.ts';

export interface IllustratedDeck {
  /** The pictures of its demos. */
  readonly pictures: Posters;
  /** The deck with them, and with what was drawn on its slides. */
  readonly sources: Sources;
}

/** Takes the pictures of the demos of all decks, and puts them into the decks. @param siteFolder has the built demos */
export async function illustrate(
  decks: ReadonlyMap<string, LaidOut>,
  { browser, siteFolder }: { browser: Browser; siteFolder: string },
  { drawings, ...reading }: Reading & { drawings: readonly DrawingsFile[] },
  onDone: OnDone,
): Promise<Map<string, IllustratedDeck>> {
  const illustrated = new Map<string, IllustratedDeck>();
  const studio = openStudio(siteFolder, { browser });
  try {
    const cameras = new DeckCameras(studio, forPrint);
    for (const [deck, { press, places }] of decks) {
      await timed(`${deck}: pictures of its demos`, onDone, async () => {
        const pictures = await cameras.take(places);
        const drawn = drawings.find((each) => each.drawings.deck === deck);
        const sources = await sourcesOf(deck, pictures, { ...reading, press, drawings: drawn });
        illustrated.set(deck, { pictures, sources });
      });
    }
    return illustrated;
  } finally {
    await studio.close();
  }
}
