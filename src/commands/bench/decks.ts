import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { greatest, median } from 'd3-array';
import { changeOf, type DeckChange } from '../../deck/changed-slides.ts';
import { convertDeck } from '../../deck/convert.ts';
import { deckFile, deckNames } from '../project.ts';
import type { BenchContext, Measure } from './benchmark.ts';
import { besideMarp } from './beside-marp.ts';
import { inRounds } from './rounds.ts';
import { openBrowser, openPage } from './site.ts';
import { factRows } from './table.ts';

const comparedSizes = [50, 100, 200, 400];

/** What a lecturer waits for while writing slides. */
export const measure: Measure = async (context) => {
  const { folder, say } = context;
  const decks = await deckNames();
  const outputOf = (deck: string) => join(folder, `${deck}.html`);
  const convertAll = async () => {
    for (const deck of decks) await convertDeck(deckFile(deck), { output: outputOf(deck) });
  };
  say('all decks');
  const cold = await milliseconds(convertAll);
  const warm = await milliseconds(convertAll);
  const sizes = decks.map(async (deck) => {
    const html = await readFile(outputOf(deck), 'utf8');
    return { deck, slides: html.split('<svg data-marpit-svg').length - 1 };
  });
  const largest = greatest(await Promise.all(sizes), ({ slides }) => slides)!;
  const { runtime, edits } = await editSlides(largest.deck, context);
  const facts: Record<string, number | undefined> = {
    'all decks to HTML, the first time, ms': cold,
    'all decks to HTML, again, ms': warm,
    'a saved slide on the screen, median, ms': median(edits, ({ onScreen }) => onScreen),
    '  of that, the conversion, ms': median(edits, ({ conversion }) => conversion),
    'slides in that deck': largest.slides,
  };
  for (const size of comparedSizes) {
    facts[`${size} slides by npx marp, × the time of plain Marp`] = await besideMarp(size, context);
  }
  return { title: `Decks; Node ${process.version}, ${runtime}`, rows: factRows(facts) };
};

/**
 * Edits the first slide with a title, again and again, warm. It has no demo and is put into the page; one
 * with a demo has the page loaded again.
 * @returns milliseconds from the saved slide to the new HTML, and to its picture on the screen.
 */
async function editSlides(deck: string, context: BenchContext) {
  const browser = await openBrowser(context);
  const page = await openPage(browser, 'laptop');
  const source = await readFile(deckFile(deck), 'utf8');
  const edited = join(context.folder, 'edited.md');
  const output = join(context.folder, 'edited.html');
  const edit = async (title: string) => {
    await writeFile(edited, source.replace(/^## .*$/m, `## ${title}`));
    await convertDeck(edited, { output });
    return readFile(output, 'utf8');
  };
  let shown = await edit('Edit');
  await page.goto(pathToFileURL(output).href);
  const [edits] = await inRounds([{ name: 'a saved slide' }], context, async () => {
    const start = performance.now();
    const html = await edit(`Edit at ${start}`);
    const conversion = performance.now() - start;
    await page.evaluate(putChange, changeOf(shown, html));
    shown = html;
    return { conversion, onScreen: performance.now() - start };
  });
  return { runtime: `Chromium ${browser.version()}`, edits: edits!.results };
}

/** Runs in the page, as in development; done when the screen shows it. */
function putChange(change: DeckChange | null): Promise<void> {
  if (!change?.slides.length) throw new Error('The edit changed no slide.');
  const news = new CustomEvent('deck-news', { detail: change, cancelable: true });
  if (dispatchEvent(news)) throw new Error('The page did not take the edit.');
  return new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
