import { join } from 'node:path';
import { launchBrowser } from '../browser.ts';
import { projectRoot } from '../project.ts';
import type { Measure } from './benchmark.ts';
import { benchDecks } from './deck-times.ts';
import { figureTable } from './report.ts';

/** What a lecturer waits for while writing slides. */
export const measure: Measure = async ({ say }) => {
  say('decks');
  const browser = await launchBrowser();
  try {
    const times = await benchDecks(join(projectRoot, 'slides'), browser);
    const { slides, besideMarp, ...milliseconds } = times;
    const runtime = `Node ${process.version}, Chromium ${browser.version()}`;
    const rows = [
      ['all decks to HTML, the first time', milliseconds.allDecksCold, 'ms'],
      ['all decks to HTML, again', milliseconds.allDecksWarm, 'ms'],
      ['a saved slide on the screen, median', milliseconds.editToScreen, 'ms'],
      ['  of that, the conversion', milliseconds.conversion, 'ms'],
      ['slides in that deck', slides, ''],
      ...Object.entries(besideMarp).map(
        ([count, ratio]) =>
          [`${count} slides by npx marp, beside plain Marp`, ratio, 'times its time'] as const,
      ),
    ] as const;
    return { text: figureTable('Decks', runtime, rows), figures: { runtime, ...times } };
  } finally {
    await browser.close();
  }
};
