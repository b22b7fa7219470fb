import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { marpCli } from '@marp-team/marp-cli';
import { type Conversion, conversions } from './conversion.ts';
import { prepareDeckScript } from './deck-script.ts';
import { type DeckProblem, notConverted } from './problems.ts';
import { deckPath, pathToSite, readDeck } from './read-deck.ts';

const root = join(import.meta.dirname, '../..');

export interface ConvertOptions {
  /** The HTML file to write; its folder is made. */
  output: string;
  /** Where the site stands, with a slash at its end: links and QR codes then lead there. */
  baseUrl?: string | undefined;
  /** Images of demos by `name?state`, as slides write them: addresses or data URIs. */
  posters?: Readonly<Record<string, string>> | undefined;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Converts one deck to the page that a browser shows, with Marp's command line, in this process and one
 * at a time, as Marp needs. The output is written whole or not at all.
 * @returns what is wrong in the deck, which is shown without it.
 * @throws DeckError with Marp's own words if the deck could not be converted at all.
 */
export function convertDeck(
  file: string,
  options: ConvertOptions,
): Promise<readonly DeckProblem[]> {
  const turn = last.then(() => convert(file, options));
  last = turn.catch(() => undefined);
  return turn;
}

async function convert(
  file: string,
  { output, baseUrl, posters = {} }: ConvertOptions,
): Promise<readonly DeckProblem[]> {
  await readDeck(file);
  const folder = dirname(output);
  await mkdir(folder, { recursive: true });
  await prepareDeckScript();
  // Beside the output, so that the finished file only has to be renamed.
  const temporary = await mkdtemp(join(folder, '.converting-'));
  try {
    const unfinished = join(temporary, 'deck.html');
    const argv = [file, '--config-file', join(root, 'marp.config.js'), '--output', unfinished];
    const conversion: Conversion = {
      file: deckPath(file),
      site: pathToSite(file),
      baseUrl,
      posters,
      problems: [],
      live: true,
    };
    await runMarp(argv, conversion);
    await rename(unfinished, output);
    return conversion.problems;
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
