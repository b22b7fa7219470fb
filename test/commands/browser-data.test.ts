import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBrowserData } from '../../src/commands/browser-data.ts';
import {
  type BrowserDataset,
  loadBrowserDataset,
  loadFirstImages,
} from '../../src/datasets/browser.ts';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { DataError } from '../../src/datasets/data-error.ts';
import { idxFiles } from '../../src/datasets/node/files.ts';
import { idxBytes } from '../datasets/idx-bytes.ts';

const train = makeDigits(2300, 11);
const test = makeDigits(150, 12);

let root: string;
let files: string;
let server: Server;
let base: string;
/** What the server does instead of sending the file, by a part of its name. */
let mishaps: Map<string, (bytes: Buffer) => { status?: number; body: Buffer }>;
let requests: string[];

async function writeFiles(): Promise<void> {
  const contents = [train, test].flatMap(({ count, inputs, labels }) => [
    idxBytes([count, 28, 28], inputs),
    idxBytes([count], labels),
  ]);
  for (const [i, file] of idxFiles.entries()) await writeFile(path.join(files, file), contents[i]!);
}

const write = (warn: (message: string) => void = (message) => expect.unreachable(message)) =>
  writeBrowserData(path.join(root, 'site', 'data'), {
    warn,
    environment: { MNIST_DIR: files },
    cache: path.join(root, 'cache'),
  });

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'browser-data-'));
  files = path.join(root, 'files');
  await mkdir(files);
  await writeFiles();
  mishaps = new Map();
  requests = [];
  server = createServer(async (request, response) => {
    const url = request.url!;
    requests.push(url);
    try {
      // The site stands under a path of its own, as published sites do.
      const bytes = await readFile(path.join(root, 'site', url.replace('/lecture/', '')));
      const mishap = [...mishaps].find(([part]) => url.includes(part))?.[1];
      const { status = 200, body } = mishap?.(bytes) ?? { body: bytes };
      response.writeHead(status).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lecture/`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true });
});

async function load() {
  const pieces: BrowserDataset[] = [];
  const progress: [number, number][] = [];
  const whole = await loadBrowserDataset('mnist', base, {
    onPiece: (piece) => pieces.push(piece),
    onProgress: (...step) => progress.push(step),
  });
  return { whole, pieces, progress };
}

const same = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Buffer.from(Uint8Array.from(one)).equals(Uint8Array.from(other));

describe('data for the browser', () => {
  it('gives back exactly what was written, a first piece before the rest', async () => {
    expect(await write()).toEqual(['mnist']);
    const { whole, pieces, progress } = await load();
    expect(pieces.map((piece) => piece.train.count)).toEqual([2000, 2300]);
    expect(pieces.map((piece) => piece.test.count)).toEqual([150, 150]);
    expect(pieces[0]!.total).toBe(2300);
    expect(same(whole.train.inputs, train.inputs)).toBe(true);
    expect(whole.train.labels).toEqual(train.labels);
    expect(same(whole.test.inputs, test.inputs)).toBe(true);
    expect(whole.source).toMatchObject({ name: 'mnist', title: 'MNIST' });
    const [received, total] = progress.at(-1)!;
    expect(received).toBe(total);
    expect(same(pieces[0]!.train.inputs, train.inputs.subarray(0, 2000 * 784))).toBe(true);
  });

  it('gives the first images alone to who only wants to look', async () => {
    await write();
    const images = await loadFirstImages('mnist', base);
    expect(images.count).toBe(2000);
    expect(images.labels).toEqual(train.labels.slice(0, 2000));
    expect(same(images.inputs, train.inputs.subarray(0, 2000 * 784))).toBe(true);
    expect(requests.filter((url) => url.endsWith('.bin'))).toHaveLength(1);
  });

  it('lists what is there, so that nothing else is asked for', async () => {
    await write();
    const look = loadFirstImages('fashion-mnist', base);
    await expect(look).rejects.toMatchObject({ name: 'DataError', kind: 'missing' });
    expect(requests).toEqual(['/lecture/data/datasets.json']);
  });

  it('is not written again as long as its files are the same, and anew when one changed', async () => {
    await write();
    const folder = path.join(root, 'site', 'data', 'mnist');
    const before = await readdir(folder);
    await write();
    expect(await readdir(folder)).toEqual(before);
    await writeFile(path.join(files, idxFiles[3]), idxBytes([150], new Uint8Array(150)));
    await write();
    const after = await readdir(folder);
    expect(after).toHaveLength(before.length);
    expect(after.filter((file) => !before.includes(file))).toEqual([
      expect.stringMatching(/^test-0-/),
    ]);
  });

  it('leaves out a dataset that is broken and says why', async () => {
    await write();
    await writeFile(path.join(files, idxFiles[0]), 'no images');
    const warnings: string[] = [];
    expect(await write((message) => warnings.push(message))).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(path.join(files, idxFiles[0]))]);
    await expect(load()).rejects.toMatchObject({ kind: 'missing' });
  });

  it('says that a dataset is missing, also where a server answers with a page', async () => {
    await expect(load()).rejects.toMatchObject({
      kind: 'missing',
      file: `${base}data/mnist/manifest.json`,
      found: 'no such file',
    });
    await write();
    mishaps.set('manifest', () => ({ body: Buffer.from('<!doctype html>') }));
    await expect(load()).rejects.toMatchObject({ kind: 'missing', found: 'a web page' });
  });

  const half = (bytes: Buffer) => ({ body: bytes.subarray(0, bytes.length / 2) });
  const noise = (bytes: Buffer) => ({ body: Buffer.alloc(bytes.length, 7) });
  const flipped = (bytes: Buffer) => {
    const body = Buffer.from(bytes);
    // The last bytes of gzip are its own checksum and length: any gzip reader would catch these.
    body[bytes.length - 20]! ^= 255;
    return { body };
  };
  it.each([
    ['cut off', 'train-1', half, /^\d+ bytes$/],
    ['something else', 'train-0', noise, /^the checksum 07070707$/],
    ['damaged', 'test-0', flipped, /unpack|checksum/],
    ['refused', 'test-0', (body: Buffer) => ({ status: 500, body }), /the answer 500/],
  ])('names the piece that is %s', async (_, piece, mishap, found) => {
    await write();
    mishaps.set(piece, mishap);
    const error = await load().catch((reason) => reason);
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({
      kind: 'broken',
      file: expect.stringContaining(piece),
      found: expect.stringMatching(found),
    });
  });

  it('asks again for a piece that did not come whole', async () => {
    await write();
    let times = 0;
    mishaps.set('train-0', (body) => (++times === 1 ? half(body) : { body }));
    const { whole } = await load();
    expect(whole.train.count).toBe(2300);
    expect(requests.filter((url) => url.includes('train-0'))).toHaveLength(2);
  });

  it.each([
    ['is no JSON', 'nothing'],
    ['is of another dataset', '{"dataset":"other"}'],
    ['lists no pieces', '{"dataset":"mnist","train":[],"test":[]}'],
    [
      'names a file elsewhere',
      '{"dataset":"mnist","train":[{"file":"../x","count":1,"bytes":1,"crc32":1}],"test":[]}',
    ],
  ])('says that a list of pieces %s', async (_, text) => {
    await write();
    mishaps.set('manifest', () => ({ body: Buffer.from(text) }));
    await expect(load()).rejects.toMatchObject({ kind: 'broken', name: 'DataError' });
  });

  it('stops when it is told to', async () => {
    await write();
    const stop = new AbortController();
    const loading = loadBrowserDataset('mnist', base, {
      signal: stop.signal,
      onPiece: () => stop.abort(new Error('no longer wanted')),
    });
    await expect(loading).rejects.toThrow('no longer wanted');
  });
});
