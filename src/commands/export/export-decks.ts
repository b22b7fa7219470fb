import { access, constants, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { projectRoot } from '../project.ts';
import { buildSite, writeDeck } from '../site/build-site.ts';
import { asDataUris, asSiteFiles, captureDeckPosters } from '../site/deck-posters.ts';
import { serveSite } from '../site/serve-site.ts';
import { type Handout, type HandoutName, handouts, type Sources } from './handouts.ts';
import { writePack } from './pack.ts';

export interface ExportOptions {
  decks: readonly string[];
  kinds: readonly HandoutName[];
  /** Whether to write the class pack too. */
  pack: boolean;
  /** Where students find the demos, with a slash at its end. */
  baseUrl: string;
  outDir: string;
  browserPath: string;
  /** Called when a part of the work is done. */
  onDone(part: ExportedPart): void;
}

export interface ExportedPart {
  what: string;
  seconds: number;
  /** Of the file; undefined where the part is none. */
  bytes?: number;
}

export const packFile = 'class-pack.zip';

/** What the class pack has of each deck. */
const packed: readonly HandoutName[] = ['slides', 'handout-html', 'handout-pdf'];

/** Writes the files of the decks, each whole or not at all. */
export async function exportDecks(options: ExportOptions): Promise<void> {
  const { decks, kinds, pack, baseUrl, outDir, browserPath } = options;
  // Found out now, not after a minute of work.
  await mkdir(outDir, { recursive: true });
  await access(outDir, constants.W_OK);
  const folder = await mkdtemp(join(tmpdir(), 'lecture-export-'));
  const siteFolder = join(folder, 'site');
  const timed = timer(options.onDone);
  const closers = [() => rm(folder, { recursive: true, force: true })];
  try {
    await timed('the demos, built', () => buildSite({ outDir: siteFolder, baseUrl }));
    const site = await serveSite({ outDir: siteFolder, port: 0, toNetwork: false });
    closers.unshift(() => site.close());
    const browser = await launchBrowser(browserPath);
    closers.unshift(() => browser.close());

    const sources = new Map<string, Sources>();
    for (const deck of decks) {
      await timed(`${deck}: pictures of its demos`, async () => {
        const place = { outDir: siteFolder, siteUrl: site.url };
        const files = await captureDeckPosters(browser, place, deck);
        sources.set(deck, await sourcesOf(deck, await asDataUris(files), browser));
        if (!pack) return;
        const addresses = await asSiteFiles(files, siteFolder);
        await writeDeck(deck, { outDir: siteFolder, baseUrl }, addresses);
      });
    }

    const write = async (deck: string, kind: HandoutName, to: string) => {
      const { file, write }: Handout = handouts[kind];
      const output = join(to, deck, file);
      await timed(`${deck}/${file}`, () => write(output, sources.get(deck)!), output);
    };
    await inTwoRows(decks, kinds, (deck, kind) => write(deck, kind, outDir));
    if (pack) {
      const handoutFolder = join(folder, 'handouts');
      await inTwoRows(decks, packed, (deck, kind) => write(deck, kind, handoutFolder));
      const output = join(outDir, packFile);
      await timed(
        packFile,
        () => writePack(output, { siteFolder, handoutFolder, decks, baseUrl }),
        output,
      );
    }
  } finally {
    for (const close of closers) await close();
  }

  async function sourcesOf(
    deck: string,
    posters: Readonly<Record<string, string>>,
    browser: Browser,
  ): Promise<Sources> {
    const deckFile = join(projectRoot, 'slides', `${deck}.md`);
    return { deckFile, baseUrl, posters, browser, browserPath };
  }
}

/** Marp converts one deck after the other; what does not need it goes on beside. */
async function inTwoRows(
  decks: readonly string[],
  kinds: readonly HandoutName[],
  write: (deck: string, kind: HandoutName) => Promise<void>,
): Promise<void> {
  const row = async (byMarp: boolean) => {
    const own = kinds.filter((kind) => handouts[kind].byMarp === byMarp);
    for (const deck of decks) for (const kind of own) await write(deck, kind);
  };
  const rows = await Promise.allSettled([row(true), row(false)]);
  const failed = rows.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

function timer(onDone: ExportOptions['onDone']) {
  return async (what: string, work: () => Promise<void>, file?: string) => {
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    onDone(
      file === undefined ? { what, seconds } : { what, seconds, bytes: (await stat(file)).size },
    );
  };
}
