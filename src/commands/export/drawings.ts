import { readFile } from 'node:fs/promises';
import { readDrawings } from '../../deck/drawings/read.ts';
import type { Drawings } from '../../deck/drawings/saved.ts';
import { CommandError } from '../options.ts';

/** What was drawn on the slides of a deck, and the file that it was saved to. */
export interface DrawingsFile {
  readonly file: string;
  readonly drawings: Drawings;
}

/**
 * Reads what `--drawings` names.
 * @param decks that are exported
 * @throws CommandError for a file that *Save* did not write, that is of another deck, or the second of one
 */
export async function readDrawingsFiles(
  files: readonly string[],
  decks: readonly string[],
): Promise<DrawingsFile[]> {
  const found: DrawingsFile[] = [];
  for (const file of files) {
    const page = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new CommandError(
        `--drawings ${file} could not be read (${error.code}). Look at its path and its permissions.`,
      );
    });
    const drawings = readDrawings(page);
    if (drawings === undefined) {
      throw new CommandError(
        `--drawings ${file} holds no drawings. Expected the page that a deck saves: d, then Save.`,
      );
    }
    const { deck } = drawings;
    if (!decks.includes(deck)) {
      throw new CommandError(
        `--drawings ${file} was drawn on the deck ${deck}, which is not exported. Exported are: ${decks.join(', ')}.`,
      );
    }
    const other = found.find((each) => each.drawings.deck === deck);
    if (other) {
      throw new CommandError(
        `--drawings ${file} and ${other.file} are both of the deck ${deck}. Give one of them.`,
      );
    }
    found.push({ file, drawings });
  }
  return found;
}
