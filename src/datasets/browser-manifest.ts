/** What `data/<dataset>/manifest.json` of a built site says: where a dataset's pieces are, and what is in them. */

import { DataError } from './data-error.ts';
import type { DatasetName } from './index.ts';

/** A gzip file of `count` labels, then `count` images of 28 × 28 grey levels, all bytes. */
export interface Piece {
  /** Name of the file beside the manifest; it changes with the content. */
  readonly file: string;
  readonly count: number;
  /** Of the gzip file. */
  readonly bytes: number;
  /** Of the unpacked content. */
  readonly crc32: number;
}

export interface Manifest {
  readonly dataset: DatasetName;
  /** The first is small, so that training can start while the rest is on its way. */
  readonly train: readonly Piece[];
  readonly test: readonly Piece[];
  /** SHA-256 of the files that the pieces were made from, by name. */
  readonly madeFrom: Readonly<Record<string, string>>;
}

export const manifestFile = 'manifest.json';

/** Beside the datasets' folders: the names of those that are there. */
export const listFile = 'datasets.json';

/** @throws DataError if the text is no manifest of this dataset. */
export function readManifest(text: string, dataset: DatasetName, file: string): Manifest {
  const fail = (found: string) =>
    new DataError({
      file,
      expected: `the list of ${dataset}’s pieces`,
      found,
      remedy: 'Build the site again.',
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fail(`${text.length} characters that are no JSON`);
  }
  if (!isRecord(value) || value.dataset !== dataset) throw fail('JSON that says something else');
  if (!arePieces(value.train) || !arePieces(value.test)) throw fail('a list that is not complete');
  return value as unknown as Manifest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function arePieces(value: unknown): value is Piece[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPiece);
}

function isPiece(value: unknown): value is Piece {
  return (
    isRecord(value) &&
    typeof value.file === 'string' &&
    /^[\w.-]+$/.test(value.file) &&
    [value.count, value.bytes].every((n) => Number.isSafeInteger(n) && Number(n) > 0) &&
    // A gzip file has 18 bytes around its content.
    Number(value.bytes) >= 18 &&
    // The pieces are put into one array made for all of them: it must be one that can be made.
    Number(value.count) <= 1_000_000 &&
    Number.isSafeInteger(value.crc32)
  );
}
