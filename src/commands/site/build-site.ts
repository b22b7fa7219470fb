import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { convertDeck } from '../../deck/convert.ts';
import type { RemotePictures } from '../../deck/files/remote.ts';
import { openPrinted } from '../../deck/print/press.ts';
import { deckPath, pathToSite } from '../../deck/read-deck.ts';
import { renderSlides } from '../../deck/slides.ts';
import { smallDemos } from '../../deck/small-demos.ts';
import { launchBrowser } from '../browser.ts';
import { writeBrowserData } from '../browser-data.ts';
import { DeckProblems } from '../deck-problems.ts';
import { deckFile, deckNames, projectRoot } from '../project.ts';
import { asSiteFiles, DeckCameras, forScreens } from './deck-posters.ts';
import { publicFolder } from './public-folder.ts';
import { serveSite } from './serve-site.ts';

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

/** Writes the whole site: hub, demos, data, decks. All addresses in it are relative. */
export async function buildSite({
  problems = new DeckProblems(),
  ...options
}: SiteOptions): Promise<void> {
  await buildDemos(options.outDir);
  for (const deck of await deckNames()) {
    await problems.attempt(() => writeDeck(deck, { ...options, problems }));
  }
}

/** Writes the site without its decks. */
export async function buildDemos(outDir: string): Promise<void> {
  await writeBrowserData(join(publicFolder, 'data'));
  await build({
    root: projectRoot,
    configFile: join(projectRoot, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir },
  });
}

/**
 * Puts pictures of the demos into the decks of a built site, for phones, for print and for the moment
 * until a live frame is there. Without them a deck shows a card with the demo's title.
 * @param browserPath Chromium or Chrome, which takes the pictures.
 */
export async function addPosters(options: SiteOptions, browserPath: string): Promise<void> {
  const { outDir, baseUrl, problems = new DeckProblems(), remote } = options;
  const site = await serveSite({ outDir, port: 0, toNetwork: false });
  const browser = await launchBrowser(browserPath);
  const cameras = new DeckCameras(browser, { outDir, siteUrl: site.url }, forScreens);
  try {
    for (const deck of await deckNames()) {
      await problems.attempt(async () => {
        const rendered = await renderSlides(deckFile(deck), { baseUrl, remote });
        const page = await openPrinted(browser, rendered);
        problems.add(await smallDemos(deckPath(deckFile(deck)), page, rendered));
        const files = await cameras.take(page);
        await page.close();
        const posters = await asSiteFiles(files, outDir, pathToSite(deckFile(deck)));
        await writeDeck(deck, { ...options, problems }, posters);
      });
    }
  } finally {
    await browser.close();
    await site.close();
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
