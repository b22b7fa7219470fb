import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { marpCli } from '@marp-team/marp-cli';
import { type Conversion, conversions } from './conversion.ts';
import { prepareDeckScript } from './deck-script.ts';
import { DeckError } from './problems.ts';

export { DeckError, type DeckProblem } from './problems.ts';

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
 * @throws DeckError with file and line of everything that the author has to mend.
 * @throws Error with Marp's own words if the conversion failed for another reason.
 */
export function convertDeck(file: string, options: ConvertOptions): Promise<void> {
  const turn = last.then(() => convert(file, options));
  last = turn.catch(() => undefined);
  return turn;
}

async function convert(
  file: string,
  { output, baseUrl, posters = {} }: ConvertOptions,
): Promise<void> {
  const folder = dirname(output);
  await mkdir(folder, { recursive: true });
  await prepareDeckScript();
  // Beside the output, so that the finished file only has to be renamed.
  const temporary = await mkdtemp(join(folder, '.converting-'));
  try {
    const unfinished = join(temporary, 'deck.html');
    const argv = [file, '--config-file', join(root, 'marp.config.js'), '--output', unfinished];
    const conversion: Conversion = {
      file: relative(root, file),
      baseUrl,
      posters,
      problems: [],
      live: true,
    };
    await runMarp(argv, conversion);
    await rename(unfinished, output);
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
    if (code !== 0) throw new Error(`Marp did not convert ${conversion.file}.`);
  } catch (error) {
    if (conversion.problems.length > 0) throw new DeckError(conversion.problems);
    throw new Error([(error as Error).message, ...printed].join('\n'), { cause: error });
  } finally {
    console.warn = warn;
    console.error = error;
  }
}
