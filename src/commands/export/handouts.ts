import { rename, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { convertDeck, type DeckFormat } from '../../deck/convert.ts';
import { writeHandout } from '../../deck/handout/handout.ts';

/** What the files of one deck are made from. */
export interface Sources {
  /** The deck's Markdown. */
  deckFile: string;
  /** Where students find the demos, with a slash at its end. */
  baseUrl: string;
  /** Images of the deck's demos by `name?state`, as data URIs. */
  posters: Readonly<Record<string, string>>;
  browser: Browser;
  browserPath: string;
}

export interface Handout {
  /** Name of the file within the deck's folder. */
  readonly file: string;
  readonly what: string;
  /** Whether Marp's command line makes it, which does one thing at a time. */
  readonly byMarp: boolean;
  write(output: string, sources: Sources): Promise<void>;
}

/** The files of a deck, each by the name that `--only` takes. Adding one: a line here. */
export const handouts = {
  slides: {
    file: 'slides.pdf',
    what: 'the slides',
    byMarp: true,
    write: convert('pdf'),
  },
  notes: {
    file: 'notes.pdf',
    what: 'the slides with the speaker notes',
    byMarp: true,
    write: convert('notes-pdf'),
  },
  pptx: {
    file: 'slides.pptx',
    what: 'one picture per slide, with notes',
    byMarp: true,
    write: convert('pptx'),
  },
  'handout-html': {
    file: 'handout.html',
    what: 'to read: slides, notes, demos, exercises',
    byMarp: false,
    write: (output, { deckFile, baseUrl, posters }) =>
      writeHandout(deckFile, output, { baseUrl, posters }),
  },
  'handout-pdf': {
    file: 'handout.pdf',
    what: 'the same on A4',
    byMarp: false,
    write: printHandout,
  },
} as const satisfies Record<string, Handout>;

export type HandoutName = keyof typeof handouts;

function convert(format: DeckFormat): Handout['write'] {
  return (output, { deckFile, baseUrl, posters, browserPath }) =>
    convertDeck(deckFile, { format, output, baseUrl, posters, browserPath });
}

async function printHandout(output: string, sources: Sources): Promise<void> {
  const html = `${output}.html`;
  const unfinished = `${output}.unfinished`;
  await handouts['handout-html'].write(html, sources);
  const page = await sources.browser.newPage();
  try {
    await page.goto(pathToFileURL(html).href);
    await page.evaluate(() => document.fonts.ready);
    await page.pdf({
      path: unfinished,
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
    await rename(unfinished, output);
  } finally {
    await page.close();
    await rm(html, { force: true });
    await rm(unfinished, { force: true });
  }
}
