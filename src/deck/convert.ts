import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { marpCli } from '@marp-team/marp-cli';
import { type Conversion, conversions } from './conversion.ts';
import { prepareDeckScript } from './deck-script.ts';
import type { DeckPlace } from './files/locate.ts';
import { inSite, type Places, sitePath } from './files/places.ts';
import { RemotePictures } from './files/remote.ts';
import { type DeckProblem, notConverted } from './problems.ts';
import { deckPath, pathToSite, placeOf, readDeck } from './read-deck.ts';
import { withTitle } from './title.ts';

const root = join(import.meta.dirname, '../..');

export interface ConvertOptions {
  /** Where the page finds the files that the deck names; as in a built site if it is not said. */
  places?: ((place: DeckPlace) => Places) | undefined;
  /** Pictures on other machines. */
  remote?: RemotePictures | undefined;
  /** The HTML file to write; its folder is made. */
  output: string;
  /** Where the site stands, with a slash at its end: links and QR codes then lead there. */
  baseUrl?: string | undefined;
  /** Images of demos by `name?state`, as slides write them: addresses or data URIs. */
  posters?: Readonly<Record<string, string>> | undefined;
  /** Leaves the speaker notes out, which presenter view shows to everybody who has the page. */
  withoutNotes?: boolean | undefined;
}

export interface ConvertedDeck {
  /** What is wrong in the deck, which is shown without it. */
  problems: readonly DeckProblem[];
  /** The files that the deck shows or links to, by their places in a built site. */
  files: ReadonlyMap<string, string>;
  /** The line of the source of each demo that is shown, in their order. */
  demoLines: readonly number[];
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Converts one deck to the page that a browser shows, with Marp's command line, in this process and one
 * at a time, as Marp needs. The output is written whole or not at all.
 * @throws DeckError with Marp's own words if the deck could not be converted at all.
 */
export function convertDeck(file: string, options: ConvertOptions): Promise<ConvertedDeck> {
  const turn = last.then(() => convert(file, options));
  last = turn.catch(() => undefined);
  return turn;
}

async function convert(file: string, options: ConvertOptions): Promise<ConvertedDeck> {
  const { output, baseUrl, posters = {}, places = inSite, remote = new RemotePictures() } = options;
  const { withoutNotes } = options;
  await readDeck(file);
  const folder = dirname(output);
  await mkdir(folder, { recursive: true });
  await prepareDeckScript();
  const place = placeOf(file);
  const own = new Set(Object.values(posters));
  const found = new Set<string>();
  // Beside the output, so that the finished file only has to be renamed.
  const temporary = await mkdtemp(join(folder, '.converting-'));
  try {
    const unfinished = join(temporary, 'deck.html');
    const argv = [file, '--config-file', join(root, 'marp.config.js'), '--output', unfinished];
    const conversion: Conversion = {
      ...{ file: deckPath(file), site: pathToSite(file), baseUrl, posters },
      ...{ demoLines: [], problems: [], live: true, withoutNotes },
      files: { ...place, places: places(place), remote, own, found },
    };
    await runMarp(argv, conversion);
    if (await remote.fetchWanted()) await runMarp(argv, conversion);
    const html = await readFile(unfinished, 'utf8');
    await writeFile(unfinished, withTitle(html, file));
    await rename(unfinished, output);
    const files = new Map([...found].map((each) => [sitePath(each, place), each]));
    return { problems: conversion.problems, files, demoLines: conversion.demoLines };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Runs Marp's command line; what it would print is kept for the error message. */
async function runMarp(argv: string[], conversion: Conversion): Promise<void> {
  const printed: string[] = [];
  const { warn, error } = console;
  const keep =
    (original: typeof console.warn) =>
    (...words: unknown[]) => {
      if (conversions.getStore() === conversion) printed.push(words.join(' '));
      else original(...words);
    };
  console.warn = keep(warn);
  console.error = keep(error);
  try {
    const code = await conversions.run(conversion, () => marpCli(argv));
    if (code !== 0) throw new Error(`Marp ended with code ${code}.`);
  } catch (error) {
    const words = [(error as Error).message, ...printed].join(' ');
    // The deck was read before: what the system refuses is to write.
    if ((error as NodeJS.ErrnoException).code !== undefined) {
      throw new Error(words, { cause: error });
    }
    throw notConverted(conversion.file, words, error);
  } finally {
    console.warn = warn;
    console.error = error;
  }
}
