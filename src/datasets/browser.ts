/** Loads a dataset in the browser, page or worker, from the pieces that `writeBrowserData` made. */

import type { Samples } from '../compute/types.ts';
import { messageOf } from '../error-message.ts';
import {
  listFile,
  type Manifest,
  manifestFile,
  type Piece,
  readManifest,
} from './browser-manifest.ts';
import { DataError } from './data-error.ts';
import { type Dataset, type DatasetName, datasets, imageSide } from './index.ts';
import { part } from './part.ts';

export interface BrowserDataset extends Dataset {
  /** Training images that there will be when all pieces have come. */
  readonly total: number;
}

export interface BrowserLoadOptions {
  /** Called when there is something to train on (about 2,000 images and the whole test set), and again with every further piece. Earlier arrays stay valid. */
  readonly onPiece: (dataset: BrowserDataset) => void;
  /** Bytes received, of all that there are to receive. */
  readonly onProgress?: (received: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** For tests. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What a look at a few images needs. */
export type BrowserLookOptions = Pick<BrowserLoadOptions, 'signal' | 'fetch'>;

const inputSize = imageSide * imageSide;

/** How often a piece is asked for before it is given up. */
const attempts = 3;

/**
 * @param base address of the site's root; the dataset lies under `data/<name>/`.
 * @returns the whole dataset.
 * @throws DataError, with `kind` `missing` if the site has no such dataset and `broken` if a file of it
 * cannot be used. An aborted `signal` rejects with its reason.
 */
export async function loadBrowserDataset(
  name: DatasetName,
  base: string | URL,
  { onPiece, onProgress, signal, fetch = globalThis.fetch }: BrowserLoadOptions,
): Promise<BrowserDataset> {
  const folder = new URL(`data/${name}/`, base);
  const manifest = await fetchManifest(name, new URL(manifestFile, folder), fetch, signal);
  const total = sum(manifest.train, 'count');
  const train = allocate(total);
  const test = allocate(sum(manifest.test, 'count'));
  const source = { name, ...datasets[name], origin: 'the site' };

  const totalBytes = sum([...manifest.train, ...manifest.test], 'bytes');
  let received = 0;
  const get = async (piece: Piece) => {
    const content = await fetchPiece(piece, new URL(piece.file, folder), fetch, signal);
    received += piece.bytes;
    onProgress?.(received, totalBytes);
    return { piece, content };
  };

  const [first, ...testPieces] = await Promise.all([manifest.train[0]!, ...manifest.test].map(get));
  let testCount = 0;
  for (const { piece, content } of testPieces) testCount = put(test, testCount, piece, content);

  let count = put(train, 0, first!.piece, first!.content);
  const dataset = () => ({ train: part(train, 0, count), test, source, total });
  onPiece(dataset());
  for (const piece of manifest.train.slice(1)) {
    count = put(train, count, piece, (await get(piece)).content);
    onPiece(dataset());
  }
  return dataset();
}

/**
 * The first training images alone, about 2,000. Asks for nothing that is not there.
 * @throws DataError as `loadBrowserDataset` does.
 */
export async function loadFirstImages(
  name: DatasetName,
  base: string | URL,
  { signal, fetch = globalThis.fetch }: BrowserLookOptions = {},
): Promise<Samples> {
  const list = new URL(`data/${listFile}`, base);
  refuseFiles(name, list);
  const response = await reach(list, fetch, { cache: 'no-cache', signal: signal ?? null });
  const names: unknown = response.ok ? await response.json().catch(() => []) : [];
  if (!Array.isArray(names) || !names.includes(name)) throw missing(name, list, 'no word of it');
  const folder = new URL(`data/${name}/`, base);
  const manifest = await fetchManifest(name, new URL(manifestFile, folder), fetch, signal);
  const piece = manifest.train[0]!;
  const images = allocate(piece.count);
  put(images, 0, piece, await fetchPiece(piece, new URL(piece.file, folder), fetch, signal));
  return images;
}

function missing(name: DatasetName, url: URL, found: string): DataError {
  return new DataError({
    kind: 'missing',
    file: url.href,
    expected: `${datasets[name].title}, prepared for the browser`,
    found,
    remedy: `Whoever runs this site can add it with \`npm run data -- --dataset ${name}\`.`,
  });
}

/** Pages cannot read the files beside them. */
function refuseFiles(name: DatasetName, url: URL): void {
  if (url.protocol === 'file:') throw missing(name, url, 'pages opened from files');
}

async function fetchManifest(
  name: DatasetName,
  url: URL,
  fetch: typeof globalThis.fetch,
  signal?: AbortSignal,
): Promise<Manifest> {
  refuseFiles(name, url);
  const response = await reach(url, fetch, { cache: 'no-cache', signal: signal ?? null });
  if (response.status === 404) throw missing(name, url, 'no such file');
  if (!response.ok) throw refused(url, response);
  const text = await response.text();
  // Some servers answer with a page where there is no file.
  if (text.trimStart().startsWith('<')) throw missing(name, url, 'a web page');
  return readManifest(text, name, url.href);
}

async function fetchPiece(
  piece: Piece,
  url: URL,
  fetch: typeof globalThis.fetch,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    try {
      // A file of this name never changes, so any copy will do; unless the copy is what is broken.
      const cache = attempt === 1 ? 'force-cache' : 'reload';
      const response = await reach(url, fetch, { cache, signal: signal ?? null });
      if (!response.ok) throw refused(url, response);
      return await unpack(piece, url, response);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (!(error instanceof DataError) || attempt === attempts) throw error;
    }
  }
}

async function reach(
  url: URL,
  fetch: typeof globalThis.fetch,
  init: RequestInit,
): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw init.signal.reason;
    throw new DataError({
      file: url.href,
      expected: 'an answer',
      found: `none (${messageOf(error)})`,
      remedy: 'Check the connection and load the page again.',
    });
  }
}

async function unpack(piece: Piece, url: URL, response: Response): Promise<Uint8Array> {
  const size = piece.count * (1 + inputSize);
  const broken = (found: string) =>
    new DataError({
      file: url.href,
      expected: `${piece.bytes} bytes that unpack to ${size} with the checksum ${hex(piece.crc32)}`,
      found,
      remedy: 'Load the page again; if that does not help, build the site again.',
    });
  let packed: ArrayBuffer;
  try {
    packed = await response.arrayBuffer();
  } catch (error) {
    throw broken(`an answer that broke off (${messageOf(error)})`);
  }
  if (packed.byteLength !== piece.bytes) throw broken(`${packed.byteLength} bytes`);
  // Gzip ends with the checksum and the length of its content, and the browser holds the content to
  // both as it unpacks: to look at the file's checksum is enough.
  const found = new DataView(packed).getUint32(packed.byteLength - 8, true);
  if (found !== piece.crc32) throw broken(`the checksum ${hex(found)}`);
  let content: Uint8Array;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    content = new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw broken('bytes that do not unpack');
  }
  if (content.length !== size) throw broken(`${content.length} bytes when unpacked`);
  const wrong = content.subarray(0, piece.count).find((label) => label > 9);
  if (wrong !== undefined) throw broken(`the label ${wrong}`);
  return content;
}

function refused(url: URL, response: Response): DataError {
  return new DataError({
    file: url.href,
    expected: 'the file',
    found: `the answer ${response.status} ${response.statusText}`.trimEnd(),
    remedy: 'Load the page again; if that does not help, build the site again.',
  });
}

interface Space extends Samples {
  readonly inputs: Uint8Array;
}

function allocate(count: number): Space {
  return {
    count,
    inputSize,
    classCount: 10,
    inputs: new Uint8Array(count * inputSize),
    labels: new Uint8Array(count),
  };
}

/** @returns how many images there are afterwards. */
function put(space: Space, from: number, { count }: Piece, content: Uint8Array): number {
  space.labels.set(content.subarray(0, count), from);
  space.inputs.set(content.subarray(count), from * inputSize);
  return from + count;
}

function sum(pieces: readonly Piece[], of: 'count' | 'bytes'): number {
  return pieces.reduce((total, piece) => total + piece[of], 0);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
