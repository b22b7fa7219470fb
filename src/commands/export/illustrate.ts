import type { Browser } from 'playwright-core';
import type { Press } from '../../deck/print/press.ts';
import { DeckCameras, forPrint, type PosterFiles } from '../site/deck-posters.ts';
import { serveSite } from '../site/serve-site.ts';
import type { DrawingsFile } from './drawings.ts';
import type { Sources } from './handouts.ts';
import { type OnDone, timed } from './part.ts';
import { type Reading, sourcesOf } from './sources.ts';

export interface IllustratedDeck {
  /** The pictures of its demos. */
  readonly pictures: PosterFiles;
  /** The deck with them, and with what was drawn on its slides. */
  readonly sources: Sources;
}

/** Takes the pictures of the demos of all decks, and puts them into the decks. @param siteFolder has the built demos */
export async function illustrate(
  presses: ReadonlyMap<string, Press>,
  { browser, siteFolder }: { browser: Browser; siteFolder: string },
  { drawings, ...reading }: Reading & { drawings: readonly DrawingsFile[] },
  onDone: OnDone,
): Promise<Map<string, IllustratedDeck>> {
  const illustrated = new Map<string, IllustratedDeck>();
  const site = await serveSite({ outDir: siteFolder, port: 0, toNetwork: false });
  try {
    const cameras = new DeckCameras(browser, { outDir: siteFolder, siteUrl: site.url }, forPrint);
    for (const [deck, press] of presses) {
      await timed(`${deck}: pictures of its demos`, onDone, async () => {
        const pictures = await cameras.take(await press.page());
        const drawn = drawings.find((each) => each.drawings.deck === deck);
        const sources = await sourcesOf(deck, pictures, { ...reading, press, drawings: drawn });
        illustrated.set(deck, { pictures, sources });
      });
    }
    return illustrated;
  } finally {
    await site.close();
  }
}
