import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Samples } from '../../compute/types.ts';
import { messageOf } from '../../error-message.ts';
import { DataError } from '../data-error.ts';
import { type NamedBytes, readSamples } from '../idx.ts';

/** The four files of a dataset in MNIST's layout, by the names under which they are published. */
export const idxFiles = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
] as const;

export type IdxFile = (typeof idxFiles)[number];

/** Datasets that are downloaded, not made. */
export type DownloadedName = 'mnist' | 'fashion-mnist';

/** Environment variables that name a folder with a dataset's four files. */
export const directoryVariables = {
  mnist: 'MNIST_DIR',
  'fashion-mnist': 'FASHION_MNIST_DIR',
} as const satisfies Record<DownloadedName, string>;

/** The project's own cache; `npm run data` fills it. */
export const cacheRoot = fileURLToPath(new URL('../../../.cache/datasets', import.meta.url));

/** More than any of the four files unpacked: what a gzip file may grow to before it is refused. */
const maxBytes = 256 * 2 ** 20;

/**
 * Where a file of a dataset is in a folder: as published, with or without gzip, also with a dot
 * before `idx`, as some archives name it.
 */
export function findIdxFile(directory: string, file: IdxFile): string | undefined {
  const dotted = file.replace('-idx', '.idx');
  return [`${file}.gz`, file, `${dotted}.gz`, dotted]
    .map((name) => path.join(directory, name))
    .find((candidate) => existsSync(candidate));
}

/**
 * Reads a file of a dataset, unpacking it if it is compressed.
 * @throws DataError if it is missing or its compression is broken.
 */
export async function readIdxFile(directory: string, file: IdxFile): Promise<NamedBytes> {
  const found = findIdxFile(directory, file);
  if (found === undefined) {
    throw new DataError({
      kind: 'missing',
      file: path.join(directory, `${file}.gz`),
      expected: 'this file, with or without “.gz”',
      found: existsSync(directory) ? 'no such file' : 'no such folder',
      remedy: 'Get it with `npm run data`, or name the folder that has it.',
    });
  }
  const bytes = await readFile(found);
  return { file: found, bytes: isGzip(bytes) ? await unpack(bytes, found) : bytes };
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** @throws DataError if the bytes are not a complete gzip file. */
export async function unpack(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    throw new DataError({
      file,
      expected: 'a complete gzip file',
      found: `${bytes.length} bytes that do not unpack (${messageOf(error)})`,
      remedy: 'Get the file again, for instance with `npm run data`.',
    });
  }
}

/** Reads and checks the four files of a folder. @throws DataError */
export async function readDirectory(directory: string): Promise<{ train: Samples; test: Samples }> {
  const [trainImages, trainLabels, testImages, testLabels] = await Promise.all(
    idxFiles.map((file) => readIdxFile(directory, file)),
  );
  return {
    train: readSamples(trainImages!, trainLabels!),
    test: readSamples(testImages!, testLabels!),
  };
}
