import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { RemotePictures } from '../../deck/files/remote.ts';
import { keyCardPage } from '../../deck/key-card/page.ts';
import { printAlone } from '../../deck/print/press.ts';
import { launchBrowser } from '../browser.ts';
import { DeckProblems } from '../deck-problems.ts';
import { inLanes } from '../in-lanes.ts';
import { buildDemos } from '../site/build-demos.ts';
import type { DrawingsFile } from './drawings.ts';
import { type HandoutName, handouts } from './handouts.ts';
import { illustrate } from './illustrate.ts';
import { type LaidOut, layOut } from './lay-out.ts';
import { classPack } from './pack.ts';
import { writePackedDecks } from './packed-decks.ts';
import { type OnDone, timed, writePart } from './part.ts';
import { printHandouts } from './print-handouts.ts';

export interface ExportOptions {
  decks: readonly string[];
  kinds: readonly HandoutName[];
  /** Whether to write the class pack too. */
  pack: boolean;
  /** Whether to write the card of keys too. */
  keys?: boolean;
  /** Where students find the demos, with a slash at its end. */
  baseUrl: string;
  /** A folder that is there and can be written. */
  outDir: string;
  browserPath: string;
  /** Gets what is wrong in the decks, which are exported without it. */
  problems?: DeckProblems;
  /** Pictures on other machines; if it is not given, those that were fetched before. */
  remote?: RemotePictures;
  /** What was drawn on slides: the files that it was saved to, one for a deck. */
  drawings?: readonly DrawingsFile[];
  /** Called when a part of the work is done. */
  onDone: OnDone;
}

export const packFile = 'class-pack.zip';
export const keysFile = 'keys.pdf';

/** What the class pack has of each deck. */
const packed: readonly HandoutName[] = ['slides', 'handout-html', 'handout-pdf'];

/** Two jobs at once: a laptop with two cores has nothing left for a third. */
const lanes = [1, 2];

/** Writes the files of the decks, each whole or not at all. */
export async function exportDecks(options: ExportOptions): Promise<void> {
  const { kinds, keys = false, pack, outDir, browserPath, onDone } = options;
  const folder = await mkdtemp(join(tmpdir(), 'lecture-export-'));
  try {
    const browser = await launchBrowser(browserPath);
    try {
      if (keys) await writePart(outDir, keysFile, onDone, () => printAlone(browser, keyCardPage()));
      if (kinds.length > 0 || pack) await exportFrom(browser, folder, options);
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param folder for what is needed on the way. */
async function exportFrom(browser: Browser, folder: string, options: ExportOptions): Promise<void> {
  const { decks, kinds, pack, baseUrl, outDir, drawings = [], onDone } = options;
  const reading = {
    baseUrl,
    remote: options.remote,
    problems: options.problems ?? new DeckProblems(),
  };
  const siteFolder = join(folder, 'site');
  const handoutFolder = join(folder, 'handouts');

  let laidOut = new Map<string, LaidOut>();
  const preparations = [
    () => timed('the demos, built', onDone, () => buildDemos(siteFolder)),
    () =>
      timed('the slides, laid out', onDone, async () => {
        laidOut = await layOut(decks, browser, reading);
      }),
  ];
  await inLanes(lanes, preparations, (job) => job());
  const illustrated = await illustrate(
    laidOut,
    { browser, siteFolder },
    { ...reading, drawings },
    onDone,
  );
  const wanted = [
    ...kinds.map((kind) => ({ ...handouts[kind], to: outDir })),
    ...(pack ? packed : []).map((kind) => ({ ...handouts[kind], to: handoutFolder })),
  ];
  await printHandouts(illustrated, wanted, lanes, onDone);
  if (!pack) return;
  await writePart(outDir, packFile, onDone, async () => {
    const written = await writePackedDecks(illustrated, siteFolder, reading);
    return classPack({ siteFolder, handoutFolder, decks: written, baseUrl });
  });
}
