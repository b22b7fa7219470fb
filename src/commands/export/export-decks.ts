import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RemotePictures } from '../../deck/files/remote.ts';
import { keyCardPage } from '../../deck/key-card/page.ts';
import { Press, printAlone } from '../../deck/print/press.ts';
import { deckPath, pathToSite } from '../../deck/read-deck.ts';
import { renderSlides } from '../../deck/slides.ts';
import { smallDemos } from '../../deck/small-demos.ts';
import { launchBrowser } from '../browser.ts';
import { DeckProblems } from '../deck-problems.ts';
import { inLanes } from '../in-lanes.ts';
import { deckFile } from '../project.ts';
import { buildDemos, writeDeck } from '../site/build-site.ts';
import { asSiteFiles, DeckCameras, forPrint } from '../site/deck-posters.ts';
import { serveSite } from '../site/serve-site.ts';
import type { DrawingsFile } from './drawings.ts';
import { type HandoutName, handouts, type Sources } from './handouts.ts';
import { classPack } from './pack.ts';
import { sourcesOf } from './sources.ts';
import { writeWhole } from './write-whole.ts';

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
  onDone(part: ExportedPart): void;
}

export interface ExportedPart {
  what: string;
  seconds: number;
  /** Of the file; undefined where the part is none. */
  bytes?: number;
}

export const packFile = 'class-pack.zip';
export const keysFile = 'keys.pdf';

/** What the class pack has of each deck. */
const packed: readonly HandoutName[] = ['slides', 'handout-html', 'handout-pdf'];

/** Two jobs at once: a laptop with two cores has nothing left for a third. */
const lanes = [1, 2];

/** Writes the files of the decks, each whole or not at all. */
export async function exportDecks(options: ExportOptions): Promise<void> {
  const { decks, kinds, keys = false, pack, baseUrl, outDir, browserPath } = options;
  const { problems = new DeckProblems(), remote, drawings = [] } = options;
  const folder = await mkdtemp(join(tmpdir(), 'lecture-export-'));
  const siteFolder = join(folder, 'site');
  const handoutFolder = join(folder, 'handouts');
  const wanted = [
    ...kinds.map((kind) => ({ ...handouts[kind], to: outDir })),
    ...(pack ? packed : []).map((kind) => ({ ...handouts[kind], to: handoutFolder })),
  ];
  const timed = timer(options.onDone);
  const closers = [() => rm(folder, { recursive: true, force: true })];
  try {
    const browser = await launchBrowser(browserPath);
    closers.unshift(() => browser.close());
    if (keys) await write(outDir, keysFile, () => printAlone(browser, keyCardPage()));
    if (wanted.length === 0) return;
    const presses = new Map<string, Press>();
    const layOut = async () => {
      for (const deck of decks) {
        await problems.attempt(async () => {
          const rendered = await renderSlides(deckFile(deck), { baseUrl, remote });
          const press = new Press(browser, rendered);
          problems.add(await smallDemos(deckPath(deckFile(deck)), await press.page(), rendered));
          presses.set(deck, press);
        });
      }
    };
    const preparations = [
      () => timed('the demos, built', () => buildDemos(siteFolder)),
      () => timed('the slides, laid out', layOut),
    ];
    await inLanes(lanes, preparations, (job) => job());
    const site = await serveSite({ outDir: siteFolder, port: 0, toNetwork: false });
    closers.unshift(() => site.close());

    const cameras = new DeckCameras(browser, { outDir: siteFolder, siteUrl: site.url }, forPrint);
    const jobs: Job[] = [];
    const converted: string[] = [];
    for (const [deck, press] of presses) {
      await timed(`${deck}: pictures of its demos`, async () => {
        const files = await cameras.take(await press.page());
        const sources = await sourcesOf(deck, files, {
          ...{ baseUrl, press, problems, remote },
          drawings: drawings.find((each) => each.drawings.deck === deck),
        });
        jobs.push(...jobsOf(deck, sources));
        if (!pack) return;
        const addresses = await asSiteFiles(files, siteFolder, pathToSite(deckFile(deck)));
        await problems.attempt(async () => {
          await writeDeck(deck, { outDir: siteFolder, baseUrl, problems, remote }, addresses);
          converted.push(deck);
        });
      });
    }
    // The long ones first: else one of them is left to one lane at the end.
    const inOrder = jobs.toSorted((a, b) => b.pages - a.pages);
    await inLanes(lanes, inOrder, (job) => job.work());
    if (pack) {
      const sources = { siteFolder, handoutFolder, decks: converted, baseUrl };
      await write(outDir, packFile, () => classPack(sources));
    }
  } finally {
    for (const close of closers) await close();
  }

  /** A job for each original: what is made from it is made one after the other. */
  function jobsOf(deck: string, sources: Sources): Job[] {
    return (['slides', 'handout'] as const).map((original) => {
      const files = wanted.filter(({ from }) => from === original);
      return {
        pages: files.length * sources.deck.slides.length,
        async work() {
          for (const { file, content, to } of files) {
            await write(to, join(deck, file), () => content(sources));
          }
        },
      };
    });
  }

  function write(to: string, file: string, content: () => Content | Promise<Content>) {
    const work = async () => {
      const made = await content();
      await writeWhole(join(to, file), made);
      return made;
    };
    return timed(file, work, Buffer.byteLength);
  }
}

interface Job {
  /** How many it makes, about: what it takes compared to others. */
  pages: number;
  work(): Promise<void>;
}

type Content = string | Uint8Array;

/** Tells of each work when it is done, and how many bytes what it made has. */
function timer(onDone: ExportOptions['onDone']) {
  return async <T>(what: string, work: () => Promise<T>, size?: (made: T) => number) => {
    const start = performance.now();
    const made = await work();
    const seconds = (performance.now() - start) / 1000;
    onDone({ what, seconds, ...(size === undefined ? {} : { bytes: size(made) }) });
  };
}
