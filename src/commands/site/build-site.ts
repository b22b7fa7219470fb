import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { convertDeck } from '../../deck/convert.ts';
import type { RemotePictures } from '../../deck/files/remote.ts';
import { deckPath, pathToSite } from '../../deck/read-deck.ts';
import { renderSlides } from '../../deck/slides.ts';
import { tooSmall } from '../../deck/small-demos.ts';
import { DeckProblems } from '../deck-problems.ts';
import { deckFile, deckNames } from '../project.ts';
import { buildDemos } from './build-demos.ts';
import { asSiteFiles, DeckCameras, forScreens } from './deck-posters.ts';
import { boxesOf, demosInPrint } from './demo-places.ts';
import { openStudio } from './studio.ts';

export interface SiteOptions {
  outDir: string;
  /** Where the site will stand, for QR codes; without it slides carry links only. */
  baseUrl?: string | undefined;
  /** Gets what is wrong in the decks, which are written without it. */
  problems?: DeckProblems;
  /** Pictures on other machines; if it is not given, those that were fetched before. */
  remote?: RemotePictures | undefined;
  /** Leaves the speaker notes out of the decks. */
  withoutNotes?: boolean | undefined;
}

/**
 * Writes the whole site: hub, demos, data, decks. All addresses in it are relative.
 * @param browserPath Chromium or Chrome, which takes the pictures of the demos; without it decks have none
 */
export async function buildSite(options: SiteOptions, browserPath?: string): Promise<void> {
  const { outDir, problems = new DeckProblems() } = options;
  await buildDemos(outDir);
  if (browserPath !== undefined) return writeIllustrated({ ...options, problems }, browserPath);
  for (const deck of await deckNames()) {
    await problems.attempt(() => writeDeck(deck, { ...options, problems }));
  }
}

/**
 * Writes the decks of a built site with pictures of their demos, for phones, for print and for the moment
 * until a live frame is there. Without them a deck shows a card with the demo's title.
 */
export async function writeIllustrated(options: SiteOptions, browserPath: string): Promise<void> {
  const { outDir, baseUrl, problems = new DeckProblems(), remote } = options;
  const studio = openStudio(outDir, { browserPath });
  const cameras = new DeckCameras(studio, forScreens);
  try {
    for (const deck of await deckNames()) {
      await problems.attempt(async () => {
        const file = deckFile(deck);
        const rendered = await renderSlides(file, { baseUrl, remote });
        const places = await demosInPrint(rendered, studio.browser);
        problems.add(tooSmall(deckPath(file), boxesOf(places), rendered.demoLines));
        const pictures = await cameras.take(places);
        const posters = await asSiteFiles(pictures, outDir, pathToSite(file));
        await writeDeck(deck, { ...options, problems }, posters);
      });
    }
  } finally {
    await studio.close();
  }
}

/** Writes one deck to a site, and the files that it names. @param posters addresses of the pictures of its demos, from the deck. */
export async function writeDeck(
  deck: string,
  { outDir, problems = new DeckProblems(), ...options }: SiteOptions,
  posters: Readonly<Record<string, string>> = {},
): Promise<void> {
  const output = join(outDir, 'slides', `${deck}.html`);
  const converted = await convertDeck(deckFile(deck), { output, posters, ...options });
  problems.add(converted.problems);
  for (const [path, file] of converted.files) {
    const copy = join(outDir, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(file, copy);
  }
}
