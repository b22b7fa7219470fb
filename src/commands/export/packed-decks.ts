import { pathToSite } from '../../deck/read-deck.ts';
import { deckFile } from '../project.ts';
import { writeDeck } from '../site/build-site.ts';
import { asSiteFiles, type Posters } from '../site/deck-posters.ts';
import type { Reading } from './sources.ts';

/**
 * Writes decks to a built site, for the class pack, with the pictures of their demos.
 * @returns those that could be converted.
 */
export async function writePackedDecks(
  decks: ReadonlyMap<string, { readonly pictures: Posters }>,
  siteFolder: string,
  reading: Reading,
): Promise<string[]> {
  const written: string[] = [];
  for (const [deck, { pictures }] of decks) {
    const posters = await asSiteFiles(pictures, siteFolder, pathToSite(deckFile(deck)));
    await reading.problems.attempt(async () => {
      await writeDeck(deck, { ...reading, outDir: siteFolder }, posters);
      written.push(deck);
    });
  }
  return written;
}
