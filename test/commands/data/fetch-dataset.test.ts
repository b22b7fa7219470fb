import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  copyDataset,
  type FetchOptions,
  fetchDataset,
  partFile,
} from '../../../src/commands/data/fetch-dataset.ts';
import { DataError } from '../../../src/datasets/data-error.ts';
import { type IdxFile, idxFiles } from '../../../src/datasets/node/files.ts';
import { findDataset, loadDataset } from '../../../src/datasets/node/load.ts';
import { idxBytes } from '../../datasets/idx-bytes.ts';

/** Files large enough to arrive in several chunks: noise does not pack. */
const noise = Uint8Array.from(
  { length: 600 * 784 },
  (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255,
);
const contents: Record<IdxFile, Uint8Array> = {
  'train-images-idx3-ubyte': idxBytes([600, 28, 28], noise),
  'train-labels-idx1-ubyte': idxBytes([600], new Uint8Array(600)),
  't10k-images-idx3-ubyte': idxBytes([2, 28, 28], new Uint8Array(2 * 784)),
  't10k-labels-idx1-ubyte': idxBytes([2], [3, 9]),
};
const packed = new Map(idxFiles.map((file) => [`${file}.gz`, gzipSync(contents[file])]));
const sha256 = Object.fromEntries(
  idxFiles.map((file) => [file, createHash('sha256').update(contents[file]).digest('hex')]),
) as Record<IdxFile, string>;
const big = 'train-images-idx3-ubyte';

type Handler = (request: IncomingMessage, response: ServerResponse, bytes: Buffer) => void;

/** A mirror as it should be: sends the file, also from the middle. */
const good: Handler = (request, response, bytes) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': bytes.length - from });
  response.end(bytes.subarray(from));
};

/** Ends the connection when as many bytes lie on the other side's disk. */
async function breakOff(response: ServerResponse, size: number): Promise<void> {
  const isKept = (file: string) =>
    statSync(path.join(cache, file), { throwIfNoEntry: false })?.size === size;
  await vi.waitUntil(() => readdirSync(cache, { recursive: true, encoding: 'utf8' }).some(isKept), {
    timeout: 30_000,
  });
  response.destroy();
}

/** Ways to go wrong; the folder of the address names one, the rest of it the file. */
const mishaps: Record<string, Handler> = {
  good,
  '404': (_, response) => response.writeHead(404).end('not here'),
  '500': (_, response) => response.writeHead(500).end(),
  redirect: (request, response) =>
    response.writeHead(302, { location: request.url!.replace('/redirect/', '/good/') }).end(),
  'to-nowhere': (request, response) => response.writeHead(302, { location: request.url! }).end(),
  page: (_, response) => response.writeHead(200).end('<!doctype html><title>Log in</title>'),
  'not-gzip': (_, response) => response.writeHead(200).end(Buffer.from([0x1f, 0x8b, 1, 2, 3, 4])),
  other: (_, response) =>
    response.writeHead(200).end(gzipSync(idxBytes([600, 28, 28], new Uint8Array(600 * 784)))),
  twice: (_, response, bytes) => response.writeHead(200).end(gzipSync(bytes)),
  unpacked: (_, response, bytes) => response.writeHead(200).end(gunzipSync(bytes)),
  half: (_, response, bytes) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2));
    void breakOff(response, Math.floor(bytes.length / 2));
  },
  // Breaks off in the middle of a large file, but can go on from there.
  halting: (request, response, bytes) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from >= bytes.length / 2 || bytes.length < 1000) return good(request, response, bytes);
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': bytes.length - from });
    response.write(bytes.subarray(from, Math.ceil(bytes.length / 2)));
    void breakOff(response, Math.ceil(bytes.length / 2));
  },
  silent: (_, response, bytes) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, 10));
  },
  slow: (_, response, bytes) => {
    response.writeHead(200, { 'content-length': bytes.length });
    let sent = 0;
    const timer = setInterval(() => {
      response.write(bytes.subarray(sent, sent + bytes.length / 5 + 1));
      sent += Math.floor(bytes.length / 5) + 1;
      if (sent < bytes.length) return;
      clearInterval(timer);
      response.end();
    }, 30);
  },
};

let server: Server;
let base: string;
let cache: string;
let requests: { url: string; range: string | undefined }[];

beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'download-'));
  requests = [];
  server = createServer((request, response) => {
    const [, mirror = '', name = ''] = request.url!.split('/');
    requests.push({ url: request.url!, range: request.headers.range });
    mishaps[mirror]!(request, response, packed.get(name)!);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(cache, { recursive: true });
});

const get = (mirrors: string[], more: Partial<FetchOptions> = {}) =>
  fetchDataset('mnist', {
    cache,
    source: { mirrors: mirrors.map((mirror) => `${base}/${mirror}/`), sha256 },
    ...more,
  });

const failureOf = async (work: Promise<unknown>): Promise<DataError> => {
  const error = await work.then(
    () => new Error('nothing was thrown'),
    (reason) => reason,
  );
  if (error instanceof DataError) return error;
  throw error;
};

const inCache = () => readdir(path.join(cache, 'mnist'));
const load = () => loadDataset('mnist', { environment: {}, cache });

describe('fetchDataset', () => {
  it('fetches four checked files, which later runs use without network', async () => {
    const progress: string[] = [];
    const outcomes = await get(['good'], { onProgress: (file) => progress.push(file) });
    expect(outcomes.map(({ file, from, evidence }) => [file, from, evidence])).toEqual(
      idxFiles.map((file) => [file, `${base}/good/${file}.gz`, 'SHA-256']),
    );
    expect(new Set(progress)).toEqual(new Set(packed.keys()));
    expect((await inCache()).sort()).toEqual([...packed.keys()].sort());
    expect((await load()).train.count).toBe(600);

    requests = [];
    expect((await get(['good'])).map(({ from }) => from)).toEqual(Array(4).fill('the cache'));
    expect(requests).toEqual([]);
  });

  it.each(['redirect', 'slow', 'unpacked', 'halting'])(
    'takes files from a mirror that is %s',
    async (mirror) => {
      await get([mirror]);
      const { train, test } = await load();
      expect(
        Buffer.from(train.inputs.buffer, train.inputs.byteOffset, noise.length).equals(noise),
      ).toBe(true);
      expect([...test.labels]).toEqual([3, 9]);
      expect((await inCache()).filter((file) => file.endsWith('.part'))).toEqual([]);
    },
  );

  it.each([
    ['404', /the answer 404/],
    ['500', /the answer 500/],
    ['to-nowhere', /redirect/],
    ['page', /a web page/],
    ['not-gzip', /do not unpack/],
    ['other', /[0-9a-f]{64}: another file/],
    ['twice', /compressed once more/],
    ['half', /after \d+ bytes|broke off/],
    ['silent', /no byte for 0.2 s/],
  ])('goes on with the next mirror after one that is %s, and says why', async (mirror, found) => {
    const troubles: string[] = [];
    const outcomes = await get([mirror, 'good'], {
      ...(mirror === 'silent' ? { patience: 200 } : {}),
      onTrouble: (message) => troubles.push(message),
    });
    expect(outcomes[0]!.from).toBe(`${base}/good/${big}.gz`);
    expect(troubles[0]).toMatch(found);
    expect(troubles[0]).toContain(`${base}/${mirror}/${big}.gz: expected`);
    expect((await load()).train.count).toBe(600);
  });

  it('leaves nothing that could be taken for data when no mirror helps', async () => {
    const error = await failureOf(get(['404', 'other', 'half']));
    expect(error.file).toBe(`${big}.gz`);
    expect(error.expected).toBe('it from one of 3 mirrors');
    expect(error.found).toMatch(/the answer 404.*another file.*(after \d+ bytes|broke off)/);
    expect(error.remedy).toContain('--from FOLDER');
    expect(existsSync(path.join(cache, 'mnist', `${big}.gz`))).toBe(false);
    expect(findDataset('mnist', { environment: {}, cache })).toBeUndefined();
  });

  it('goes on where a download broke off', async () => {
    const url = `${base}/good/${big}.gz`;
    const bytes = packed.get(`${big}.gz`)!;
    await mkdir(path.join(cache, 'mnist'));
    await writeFile(partFile(path.join(cache, 'mnist'), big, url), bytes.subarray(0, 1000));
    await get(['good']);
    expect(requests[0]).toEqual({ url: `/good/${big}.gz`, range: 'bytes=1000-' });
    expect((await load()).train.count).toBe(600);
  });

  it('starts again when what it had was the beginning of something else', async () => {
    await mkdir(path.join(cache, 'mnist'));
    const part = partFile(path.join(cache, 'mnist'), big, `${base}/good/${big}.gz`);
    await writeFile(part, Buffer.alloc(1000, 7));
    await get(['good']);
    expect(requests.slice(0, 2).map(({ range }) => range)).toEqual(['bytes=1000-', undefined]);
    expect((await load()).train.count).toBe(600);
  });

  it('tries the mirrors that were named before the known ones', async () => {
    const outcomes = await get(['404'], { mirrors: [`${base}/good`] });
    expect(outcomes[0]!.from).toBe(`${base}/good/${big}.gz`);
  });

  it('replaces a file in the cache that is broken', async () => {
    await get(['good']);
    const file = path.join(cache, 'mnist', `${big}.gz`);
    await writeFile(file, (await readFile(file)).subarray(0, 500));
    const troubles: string[] = [];
    const outcomes = await get(['good'], { onTrouble: (message) => troubles.push(message) });
    expect(troubles).toEqual([expect.stringContaining(file)]);
    expect(outcomes.map(({ from }) => from === 'the cache')).toEqual([false, true, true, true]);
    expect((await load()).train.count).toBe(600);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'says that the disk is full and gives the room back (needs /dev/full)',
    async () => {
      const folder = path.join(cache, 'mnist');
      const part = partFile(folder, big, `${base}/good/${big}.gz`);
      await mkdir(folder);
      await symlink('/dev/full', part);
      const error = await failureOf(get(['good', '404']));
      expect(error.file).toBe(part);
      expect(error.found).toMatch(/^ENOSPC after \d+ bytes$/);
      expect(error.remedy).toContain('Make room on this disk');
      expect(await inCache()).toEqual([]);
      expect(findDataset('mnist', { environment: {}, cache })).toBeUndefined();
    },
  );

  it('does not run twice at once in the same cache', async () => {
    await mkdir(path.join(cache, 'mnist'));
    const lock = path.join(cache, 'mnist', '.downloading');
    await writeFile(lock, String(process.ppid));
    expect((await failureOf(get(['good']))).found).toContain(`process ${process.ppid}`);
    // Left behind by a process that is no more: it is in nobody's way.
    await writeFile(lock, '999999999');
    await get(['good']);
    expect(existsSync(lock)).toBe(false);
  });

  it('stops when it is told to and keeps what came', async () => {
    const stop = new AbortController();
    const work = get(['slow'], {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });
    await expect(work).rejects.toThrow('stopped');
    expect((await inCache()).filter((file) => !file.endsWith('.part'))).toEqual([]);
  });

  it('knows Fashion-MNIST’s gzip files by their MD5, and unpacked ones by structure alone', async () => {
    const md5 = Object.fromEntries(
      idxFiles.map((file) => [
        file,
        createHash('md5')
          .update(packed.get(`${file}.gz`)!)
          .digest('hex'),
      ]),
    ) as Record<IdxFile, string>;
    const fetchFashion = (mirror: string) =>
      fetchDataset('fashion-mnist', { cache, source: { mirrors: [`${base}/${mirror}/`], md5 } });
    expect((await fetchFashion('good'))[0]!.evidence).toBe('MD5');
    await rm(path.join(cache, 'fashion-mnist'), { recursive: true });
    expect((await fetchFashion('unpacked'))[0]!.evidence).toBe('structure');
    await rm(path.join(cache, 'fashion-mnist'), { recursive: true });
    expect((await failureOf(fetchFashion('other'))).found).toContain('another file');
  });
});

describe('copyDataset', () => {
  const copy = (from: string) =>
    copyDataset('mnist', from, { cache, source: { mirrors: [], sha256 } });

  it('takes checked files from a folder', async () => {
    const folder = path.join(cache, 'stick');
    await mkdir(folder);
    for (const file of idxFiles) await writeFile(path.join(folder, file), contents[file]);
    await copy(folder);
    expect((await load()).test.count).toBe(2);
  });

  it('names the file that is missing, and the one that is another', async () => {
    const folder = path.join(cache, 'stick');
    await mkdir(folder);
    expect(await failureOf(copy(folder))).toMatchObject({
      kind: 'missing',
      file: path.join(folder, `${big}.gz`),
    });
    await writeFile(path.join(folder, big), idxBytes([1, 2, 2], [0, 0, 0, 0]));
    expect(await failureOf(copy(folder))).toMatchObject({
      file: path.join(folder, big),
      expected: `SHA-256 ${sha256[big]}`,
    });
    expect(findDataset('mnist', { environment: {}, cache })).toBeUndefined();
  });
});
