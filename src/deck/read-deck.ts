import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { DeckPlace } from './files/locate.ts';
import { notConverted } from './problems.ts';

const root = join(import.meta.dirname, '../..');

/** A deck by its path from the project's folder, as its author knows it. */
export function deckPath(file: string): string {
  return relative(root, file);
}

export function placeOf(file: string): DeckPlace {
  return { source: resolve(file), root };
}

/** Path to the site's root from the page of a deck, which stands in the site as its source does in the project. */
export function pathToSite(file: string): string {
  const folders = deckPath(file).split(sep).slice(0, -1);
  // A deck from elsewhere is shown as if it lay in `slides/`.
  return folders.includes('..') ? '../' : '../'.repeat(Math.max(1, folders.length));
}

/** The Markdown of a deck, without the byte order mark that some editors put before it. @throws DeckError */
export async function readDeck(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    return text.replace(/^\uFEFF/, '');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const words =
      code === 'ENOENT'
        ? `There is no file ${basename(file)}.`
        : `Its file could not be read (${code}). Look at its permissions.`;
    throw notConverted(deckPath(file), words, error);
  }
}
