import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DataError } from '../../datasets/data-error.ts';
import {
  type DownloadedName,
  findIdxFile,
  type IdxFile,
  idxFiles,
  isGzip,
} from '../../datasets/node/files.ts';
import { fetchFile, isDiskError, sizeOf } from './fetch-file.ts';
import { alone } from './lock.ts';
import { type Source, sources } from './sources.ts';
import { type Evidence, verify } from './verify.ts';

/** What became of one file. */
export interface Outcome {
  readonly file: IdxFile;
  /** Address or path that it came from; “the cache” if it was there before. */
  readonly from: string;
  readonly evidence: Evidence;
}

export interface FetchOptions {
  /** Folder with one folder per dataset. */
  readonly cache: string;
  readonly source?: Source;
  /** Mirrors to try before the known ones. */
  readonly mirrors?: readonly string[];
  readonly onProgress?: (file: string, received: number, total: number | undefined) => void;
  /** A mirror failed, or a file in the cache was not right; it goes on with the next. */
  readonly onTrouble?: (message: string) => void;
  readonly onFile?: (outcome: Outcome) => void;
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
}

/** How often one mirror is asked to go on where it broke off. */
const attempts = 3;

/**
 * Puts the four files of a dataset into the cache. A file gets its name only when it is complete and
 * checked, so that whatever happens on the way the cache holds right files or none.
 * @throws DataError if no mirror gives a file, or the disk does not take it.
 */
export async function fetchDataset(
  name: DownloadedName,
  options: FetchOptions,
): Promise<Outcome[]> {
  const folder = join(options.cache, name);
  await mkdir(folder, { recursive: true });
  return alone(folder, async () => {
    const outcomes: Outcome[] = [];
    for (const file of idxFiles) {
      const outcome =
        (await keepCached(file, folder, name, options)) ??
        (await fetchFromMirrors(file, folder, name, options));
      options.onFile?.(outcome);
      outcomes.push(outcome);
    }
    await removeParts(folder);
    return outcomes;
  });
}

/** Copies the four files of a folder into the cache, checked as a download is. @throws DataError */
export async function copyDataset(
  name: DownloadedName,
  directory: string,
  { cache, source = sources[name], onFile }: FetchOptions,
): Promise<Outcome[]> {
  const folder = join(cache, name);
  await mkdir(folder, { recursive: true });
  return alone(folder, async () => {
    const outcomes: Outcome[] = [];
    for (const file of idxFiles) {
      const from = findIdxFile(directory, file);
      if (from === undefined) {
        throw new DataError({
          kind: 'missing',
          file: join(directory, `${file}.gz`),
          expected: 'this file, with or without “.gz”',
          found: 'no such file',
          remedy: 'Name the folder that has all four files.',
        });
      }
      const bytes = await readFile(from);
      const evidence = await verify(bytes, file, source, from);
      const part = join(folder, `${file}.copy.part`);
      try {
        await writeFile(part, bytes);
        await settle(part, file, folder, bytes);
      } catch (error) {
        if (isDiskError(error)) throw noRoom(part, error.code, bytes.length);
        throw error;
      } finally {
        await rm(part, { force: true });
      }
      outcomes.push({ file, from, evidence });
      onFile?.({ file, from, evidence });
    }
    return outcomes;
  });
}

async function keepCached(
  file: IdxFile,
  folder: string,
  name: DownloadedName,
  { source = sources[name], onTrouble }: FetchOptions,
): Promise<Outcome | undefined> {
  const cached = findIdxFile(folder, file);
  if (cached === undefined) return undefined;
  try {
    const evidence = await verify(await readFile(cached), file, source, cached);
    return { file, from: 'the cache', evidence };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    onTrouble?.(error.message);
    return undefined;
  }
}

async function fetchFromMirrors(
  file: IdxFile,
  folder: string,
  name: DownloadedName,
  options: FetchOptions,
): Promise<Outcome> {
  const { source = sources[name], mirrors = [], onTrouble } = options;
  const addresses = [...mirrors, ...source.mirrors];
  const failures: string[] = [];
  for (const mirror of addresses) {
    const url = new URL(`${file}.gz`, mirror.endsWith('/') ? mirror : `${mirror}/`).href;
    try {
      return await fetchFromMirror(url, file, folder, { ...options, source });
    } catch (error) {
      if (!(error instanceof DataError) || !/^https?:/.test(error.file)) throw error;
      failures.push(`${new URL(url).host}: ${error.found}`);
      onTrouble?.(error.message);
    }
  }
  throw new DataError({
    file: `${file}.gz`,
    expected: `it from one of ${addresses.length} mirrors`,
    found: failures.join('; '),
    remedy:
      'Check the connection and run the command again: what was received is kept. ' +
      'Or name another mirror with --mirror URL, or files at hand with --from FOLDER. ' +
      'Until then everything works with the built-in digits.',
  });
}

async function fetchFromMirror(
  url: string,
  file: IdxFile,
  folder: string,
  { source, onProgress, patience, signal }: FetchOptions & { source: Source },
): Promise<Outcome> {
  const part = partFile(folder, file, url);
  for (let attempt = 1; ; attempt++) {
    const had = await sizeOf(part);
    try {
      await fetchFile(url, part, {
        signal,
        ...(patience === undefined ? {} : { patience }),
        onProgress: (received, total) => onProgress?.(`${file}.gz`, received, total),
      });
    } catch (error) {
      const gained = (await sizeOf(part)) > had;
      if (gained && attempt < attempts && !signal?.aborted) continue;
      throw error;
    }
    try {
      const bytes = await readFile(part);
      const evidence = await verify(bytes, file, source, url);
      await settle(part, file, folder, bytes);
      return { file, from: url, evidence };
    } catch (error) {
      await rm(part, { force: true });
      // An old part may have been of another version of the file: once more from the start.
      if (error instanceof DataError && had > 0 && attempt < attempts) continue;
      throw error;
    }
  }
}

/**
 * Where a download is kept until it is complete. Mirrors pack the same content differently, so each has
 * a part of its own to go on with.
 */
export function partFile(folder: string, file: IdxFile, url: string): string {
  const mirror = createHash('sha256').update(url).digest('hex').slice(0, 8);
  return join(folder, `${file}.${mirror}.part`);
}

/** Gives a checked file its name, in place of whatever was there. */
async function settle(
  part: string,
  file: IdxFile,
  folder: string,
  bytes: Uint8Array,
): Promise<void> {
  const target = join(folder, isGzip(bytes) ? `${file}.gz` : file);
  await rename(part, target);
  for (let old = findIdxFile(folder, file); old !== undefined && old !== target; ) {
    await rm(old);
    old = findIdxFile(folder, file);
  }
}

async function removeParts(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (file.endsWith('.part')) await rm(join(folder, file), { force: true });
  }
}

function noRoom(file: string, code: string, bytes: number): DataError {
  return new DataError({
    file: basename(file),
    expected: `room for ${bytes} bytes`,
    found: code,
    remedy: 'Make room on this disk and run the command again.',
  });
}
