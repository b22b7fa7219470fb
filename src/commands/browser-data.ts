import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Samples } from '../compute/types.ts';
import { listFile, type Manifest, manifestFile, type Piece } from '../datasets/browser-manifest.ts';
import { crc32 } from '../datasets/crc32.ts';
import { DataError } from '../datasets/data-error.ts';
import { datasets, imageSide } from '../datasets/index.ts';
import {
  type DownloadedName,
  directoryVariables,
  findIdxFile,
  idxFiles,
  readDirectory,
} from '../datasets/node/files.ts';
import { findDataset, type LoadOptions } from '../datasets/node/load.ts';

/** Training images per piece: the first is enough to start with, before the others have come. */
const firstCount = 2000;
const laterCount = 14_500;

/**
 * Writes the datasets at hand in the form that the demos load (`src/datasets/browser.ts`), one folder
 * each. A dataset that is not at hand has no folder; the demos then go on with the built-in digits.
 * One that is broken has none either, and `warn` says why. What is already written is kept. A list of
 * the names stands beside the folders, so that no page has to ask for what is not there.
 * @returns the names of the datasets that the folder has now.
 */
export async function writeBrowserData(
  folder: string,
  { warn = console.warn, ...options }: LoadOptions & { warn?: (message: string) => void } = {},
): Promise<DownloadedName[]> {
  await mkdir(folder, { recursive: true });
  const written: DownloadedName[] = [];
  for (const name of Object.keys(directoryVariables) as DownloadedName[]) {
    const target = join(folder, name);
    const place = findDataset(name, options);
    try {
      if (place !== undefined) {
        await writeDataset(name, place.directory, target);
        written.push(name);
        continue;
      }
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      warn(`${error.message} The demos go on without ${datasets[name].title}.`);
    }
    await rm(target, { recursive: true, force: true });
  }
  await writeFile(join(folder, listFile), JSON.stringify(written));
  return written;
}

async function writeDataset(
  name: DownloadedName,
  directory: string,
  target: string,
): Promise<void> {
  const madeFrom = await checksums(directory);
  if (await isWritten(target, madeFrom)) return;
  const { train, test } = await readDirectory(directory);
  for (const { inputSize } of [train, test]) {
    if (inputSize === imageSide ** 2) continue;
    throw new DataError({
      file: directory,
      expected: `images of ${imageSide} × ${imageSide} pixels`,
      found: `images of ${inputSize} pixels`,
      remedy: 'Get the files again with `npm run data`.',
    });
  }

  // Beside the folder until it is complete: a page never sees half of it.
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const manifest: Manifest = {
    dataset: name,
    train: await writePieces(train, 'train', unfinished),
    test: await writePieces(test, 'test', unfinished),
    madeFrom,
  };
  await writeFile(join(unfinished, manifestFile), JSON.stringify(manifest));
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
}

async function checksums(directory: string): Promise<Record<string, string>> {
  const entries = idxFiles.map(async (file) => {
    const found = findIdxFile(directory, file);
    // Reading the folder will say what is missing.
    const bytes = found === undefined ? '' : await readFile(found);
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function isWritten(target: string, madeFrom: Record<string, string>): Promise<boolean> {
  const file = join(target, manifestFile);
  if (!existsSync(file)) return false;
  try {
    const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'));
    const sizes = [...manifest.train, ...manifest.test].map(
      async (piece) => (await stat(join(target, piece.file))).size === piece.bytes,
    );
    const same = idxFiles.every((name) => manifest.madeFrom[name] === madeFrom[name]);
    return same && (await Promise.all(sizes)).every(Boolean);
  } catch {
    return false;
  }
}

async function writePieces(samples: Samples, set: string, folder: string): Promise<Piece[]> {
  const ends = set === 'test' ? [samples.count] : pieceEnds(samples.count);
  return Promise.all(
    ends.map(async (to, i) => {
      const content = cut(samples, ends[i - 1] ?? 0, to);
      const packed = await promisify(gzip)(content);
      const hash = createHash('sha256').update(packed).digest('hex').slice(0, 12);
      // Not “.gz”: servers take that for an encoding of the transfer and unpack it on the way.
      const file = `${set}-${i}-${hash}.bin`;
      await writeFile(join(folder, file), packed);
      const count = to - (ends[i - 1] ?? 0);
      return { file, count, bytes: packed.length, crc32: crc32(content) };
    }),
  );
}

/** Index behind the last image of each piece. */
function pieceEnds(count: number): number[] {
  const ends = [Math.min(count, firstCount)];
  while (ends[ends.length - 1]! < count) {
    ends.push(Math.min(count, ends[ends.length - 1]! + laterCount));
  }
  return ends;
}

/** Labels, then images. */
function cut({ inputs, labels, inputSize }: Samples, from: number, to: number): Uint8Array {
  const content = new Uint8Array((to - from) * (1 + inputSize));
  content.set(labels.subarray(from, to));
  content.set(inputs.subarray(from * inputSize, to * inputSize), to - from);
  return content;
}
