import { AsyncLocalStorage } from 'node:async_hooks';
import { relative } from 'node:path';
import type { FileOptions } from './files/deck-files.ts';
import type { DeckProblem } from './problems.ts';

/** What one conversion of one deck knows besides its Markdown. */
export interface Conversion {
  /** The deck's source. */
  file: string;
  /** Where the site stands, with a slash at its end; without it the deck carries relative links. */
  baseUrl?: string | undefined;
  /** Path from the deck's page to the root of its site, with a slash at its end. */
  site: string;
  /** Image of a demo in a state, by `name?state` as the slide writes it: an address or a data URI. */
  posters: Readonly<Record<string, string>>;
  /** Whether speaker notes stay out of what is made. */
  withoutNotes?: boolean | undefined;
  /** Whether the deck is shown by a browser, where frames run, or printed. */
  live: boolean;
  /** Of the files that the deck names; where it is not given, their addresses stay as they are. */
  files?: FileOptions | undefined;
  /** The line of each demo, in their order: the engine puts them here. */
  demoLines: number[];
  /** What the author has to mend, by line: the engine puts it here. */
  problems: readonly DeckProblem[];
}

/**
 * Marp's command line constructs the engine by itself, so what `convertDeck` knows reaches it here.
 * One per process even if this module is loaded twice: by a test runner and by Marp.
 */
const key = Symbol.for('vibey.conversion');
const shared = globalThis as { [key]?: AsyncLocalStorage<Conversion> };
shared[key] ??= new AsyncLocalStorage<Conversion>();
export const conversions: AsyncLocalStorage<Conversion> = shared[key];

/** Whether the project runs the conversion, which then tells of problems itself; else it is plain `npx marp`. */
export function isConverting(): boolean {
  return conversions.getStore() !== undefined;
}

/** The running conversion; with plain `npx marp`, one that knows what the arguments say. */
export function currentConversion(): Conversion {
  const named = process.argv.slice(2).filter((argument) => argument.endsWith('.md'));
  return (
    conversions.getStore() ?? {
      file: named.length === 1 ? relative('.', named[0]!) : 'deck',
      site: '../',
      posters: {},
      demoLines: [],
      problems: [],
      live: true,
    }
  );
}
