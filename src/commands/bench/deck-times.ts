import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { changeOf, type DeckChange } from '../../deck/changed-slides.ts';
import { convertDeck } from '../../deck/convert.ts';
import { besideMarp } from './beside-marp.ts';

/** Times in milliseconds; medians where a thing was done several times. */
export interface DeckTimes {
  /** All decks to HTML, in a process that has converted none before. */
  allDecksCold: number;
  /** All decks to HTML again. */
  allDecksWarm: number;
  /** From a saved slide to its picture on the screen, for the deck with the most slides, warm: a slide
   * without a demo, which is put into the page; one with a demo has the page loaded again. */
  editToScreen: number;
  /** Of that, the conversion. */
  conversion: number;
  slides: number;
  /** Time of Marp's command line with this engine over its time without, by the number of slides. */
  besideMarp: Readonly<Record<number, number>>;
}

const repetitions = 5;

const comparedSizes = [50, 100, 200, 400];

/**
 * Measures what a lecturer waits for while writing slides. Times mean something only beside others
 * of the same run on the same machine.
 * @param browser started by the caller, who closes it.
 */
export async function benchDecks(slidesFolder: string, browser: Browser): Promise<DeckTimes> {
  const decks = (await readdir(slidesFolder)).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  const folder = await mkdtemp(join(tmpdir(), 'deck-bench-'));
  try {
    const convert = async (deck: string) => {
      const output = join(folder, deck.replace(/\.md$/, '.html'));
      await convertDeck(join(slidesFolder, deck), { output });
      return pathToFileURL(output).href;
    };
    const convertAll = async () => {
      for (const deck of decks) await convert(deck);
    };
    const allDecksCold = await time(convertAll);
    const allDecksWarm = await time(convertAll);

    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    let largest = { deck: '', slides: 0 };
    for (const deck of decks) {
      await page.goto(await convert(deck));
      const slides = await page.locator('svg[data-marpit-svg]').count();
      if (slides > largest.slides) largest = { deck, slides };
    }
    const source = await readFile(join(slidesFolder, largest.deck), 'utf8');
    const edited = join(folder, largest.deck);
    const output = join(folder, 'edited.html');
    const edit = async (title: string) => {
      await writeFile(edited, source.replace(/^## .*$/m, `## ${title}`));
      await convertDeck(edited, { output });
      return readFile(output, 'utf8');
    };
    let shown = await edit('Edit');
    await page.goto(pathToFileURL(output).href);
    const conversions: number[] = [];
    const edits: number[] = [];
    for (let i = 0; i < repetitions; i++) {
      edits.push(
        await time(async () => {
          let html = '';
          conversions.push(
            await time(async () => {
              html = await edit(`Edit ${i}`);
            }),
          );
          await page.evaluate(putChange, changeOf(shown, html));
          shown = html;
        }),
      );
    }
    await page.close();
    const ratios: Record<number, number> = {};
    for (const size of comparedSizes) ratios[size] = await besideMarp(size, folder);
    return {
      allDecksCold,
      allDecksWarm,
      editToScreen: median(edits),
      conversion: median(conversions),
      slides: largest.slides,
      besideMarp: ratios,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs in the page, as in development; done when the screen shows it. */
function putChange(change: DeckChange | null): Promise<void> {
  if (!change?.slides.length) throw new Error('The edit changed no slide.');
  const news = new CustomEvent('deck-news', { detail: change, cancelable: true });
  if (dispatchEvent(news)) throw new Error('The page did not take the edit.');
  return new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
