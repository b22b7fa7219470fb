import { beforeEach, describe, expect, it } from 'vitest';
import {
  type BrowserDataset,
  type BrowserLoadOptions,
  loadBrowserDataset,
  loadFirstImages,
} from '../../src/datasets/browser.ts';
import type { Manifest } from '../../src/datasets/browser-manifest.ts';
import { DataError } from '../../src/datasets/data-error.ts';
import { datasets } from '../../src/datasets/index.ts';
import { addDataset, base, emptySite, type Site } from '../support/browser-site.ts';
import { sameBytes } from '../support/same-bytes.ts';

/** Grey levels and labels that tell where they belong. */
const samples = (count: number, seed: number) => ({
  ...{ count, inputSize: 784, classCount: 10 },
  inputs: Uint8Array.from({ length: count * 784 }, (_, i) => (i * seed + (i >> 8)) & 255),
  labels: Uint8Array.from({ length: count }, (_, i) => (i * seed) % 10),
});
const train = samples(12, 7);
const test = samples(4, 3);

let site: Site;
let manifest: Manifest;
beforeEach(() => {
  site = emptySite();
  manifest = addDataset(site, 'mnist', { train, test }, [3, 4, 5]);
  site.files.set('datasets.json', '["mnist"]');
});

async function load(options: Partial<BrowserLoadOptions> = {}) {
  const pieces: BrowserDataset[] = [];
  const progress: [number, number][] = [];
  const whole = await loadBrowserDataset('mnist', base, {
    onPiece: (piece) => pieces.push(piece),
    onProgress: (...step) => progress.push(step),
    fetch: site.fetch,
    ...options,
  });
  return { whole, pieces, progress };
}

/** What went wrong, in words. */
async function errorOf(work: Promise<unknown>): Promise<DataError> {
  const error = await work.then(
    () => new Error('nothing went wrong'),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(DataError);
  return error;
}

const requestsFor = (file: string) => site.requests.filter((request) => request.file === file);

describe('a dataset of the site', () => {
  it('comes piece by piece, each with all before it, and stays as it came', async () => {
    const { whole, pieces } = await load();
    expect(pieces.map(({ train }) => train.count)).toEqual([3, 7, 12]);
    for (const piece of [...pieces, whole]) {
      const { count, inputs, labels } = piece.train;
      expect(sameBytes(inputs, train.inputs.subarray(0, count * 784))).toBe(true);
      expect(labels).toEqual(train.labels.subarray(0, count));
      expect(sameBytes(piece.test.inputs, test.inputs)).toBe(true);
      expect(piece.test).toMatchObject({ count: 4, inputSize: 784, classCount: 10 });
      expect(piece.test.labels).toEqual(test.labels);
      expect(piece.total).toBe(12);
      expect(piece.source).toEqual({ name: 'mnist', ...datasets.mnist, origin: 'the site' });
    }
  });

  it('tells the bytes that have come of those that will', async () => {
    const { progress } = await load();
    const bytes = [...manifest.train, ...manifest.test].map((piece) => piece.bytes);
    const total = bytes.reduce((sum, size) => sum + size);
    expect(progress).toHaveLength(4);
    expect(progress.map(([, of]) => of)).toEqual([total, total, total, total]);
    expect(progress.at(-1)![0]).toBe(total);
    const steps = progress.map(([received], i) => received - (progress[i - 1]?.[0] ?? 0));
    expect(steps.toSorted()).toEqual(bytes.toSorted());
  });

  it('is asked for without copies of its list, and with any copy of its pieces', async () => {
    await load();
    expect(site.requests.map(({ file, init }) => [file, init.cache])).toEqual([
      ['mnist/manifest.json', 'no-cache'],
      ['mnist/train-0.bin', 'force-cache'],
      ['mnist/test-0.bin', 'force-cache'],
      ['mnist/train-1.bin', 'force-cache'],
      ['mnist/train-2.bin', 'force-cache'],
    ]);
  });

  it('may have its test images in several pieces', async () => {
    const part = { ...test, count: 2, inputs: test.inputs.subarray(0, 2 * 784) };
    const rest = {
      ...part,
      inputs: test.inputs.subarray(2 * 784),
      labels: test.labels.subarray(2),
    };
    const [one] = addDataset(site, 'mnist', { train, test: part }, [12]).test;
    site.files.set('mnist/test-1.bin', site.files.get('mnist/test-0.bin')!);
    const other = addDataset(site, 'mnist', { train, test: rest }, [12]);
    const pieces = [{ ...one!, file: 'test-1.bin' }, other.test[0]!];
    site.files.set('mnist/manifest.json', JSON.stringify({ ...other, test: pieces }));
    const { whole } = await load();
    expect(whole.test.count).toBe(4);
    expect(sameBytes(whole.test.inputs, test.inputs)).toBe(true);
    expect(whole.test.labels).toEqual(test.labels);
  });
});

describe('a dataset that is not there', () => {
  const missing = async (work: Promise<unknown>, found: string) =>
    expect(await errorOf(work)).toMatchObject({
      ...{ kind: 'missing', found },
      expected: 'MNIST, prepared for the browser',
      remedy: expect.stringContaining('npm run data -- --dataset mnist'),
    });

  it('is missing where there is no list of it, or a page in its place', async () => {
    site.files.set('mnist/manifest.json', '\n  <!doctype html>');
    await missing(load(), 'a web page');
    site.files.delete('mnist/manifest.json');
    await missing(load(), 'no such file');
    expect((await errorOf(load())).file).toBe(`${base}data/mnist/manifest.json`);
  });

  it('is missing on a page that is opened from a file, which asks for nothing', async () => {
    const options = { onPiece: () => {}, fetch: site.fetch };
    const fromFile = loadBrowserDataset('mnist', 'file:///lecture/', options);
    await missing(fromFile, 'pages opened from files');
    await missing(loadFirstImages('mnist', 'file:///lecture/', options), 'pages opened from files');
    expect(site.requests).toEqual([]);
  });
});

describe('a piece', () => {
  it('that is broken is asked for again, past all copies of it', async () => {
    const whole = site.files.get('mnist/train-1.bin')!;
    let times = 0;
    site.files.set('mnist/train-1.bin', () => {
      times += 1;
      return new Response(times < 3 ? 'half' : (whole as BodyInit));
    });
    expect((await load()).whole.train.count).toBe(12);
    expect(requestsFor('mnist/train-1.bin').map(({ init }) => init.cache)).toEqual([
      ...['force-cache', 'reload', 'reload'],
    ]);
  });

  it('that is broken each of three times is given up', async () => {
    site.files.set('mnist/train-1.bin', 'half');
    const error = await errorOf(load());
    const [, piece] = manifest.train;
    const size = 4 * 785;
    expect(error).toMatchObject({
      ...{ kind: 'broken', file: `${base}data/mnist/train-1.bin`, found: '4 bytes' },
      expected: `${piece!.bytes} bytes that unpack to ${size} with the checksum ${piece!.crc32.toString(16).padStart(8, '0')}`,
    });
    expect(requestsFor('mnist/train-1.bin')).toHaveLength(3);
  });

  it('has the checksum that its list says', async () => {
    const packed = site.files.get('mnist/train-0.bin') as Buffer;
    const other = Buffer.from(packed);
    other.writeUInt32LE(0xab, packed.length - 8);
    site.files.set('mnist/train-0.bin', other);
    expect((await errorOf(load())).found).toBe('the checksum 000000ab');
  });

  it('unpacks', async () => {
    const other = Buffer.from(site.files.get('mnist/train-0.bin') as Buffer);
    other.fill(0, 0, 10);
    site.files.set('mnist/train-0.bin', other);
    expect((await errorOf(load())).found).toBe('bytes that do not unpack');
  });

  it('unpacks to as many images as its list says', async () => {
    const list = { ...manifest, train: manifest.train.map((piece) => ({ ...piece, count: 2 })) };
    site.files.set('mnist/manifest.json', JSON.stringify(list));
    expect((await errorOf(load())).found).toBe(`${3 * 785} bytes when unpacked`);
  });

  it('has no labels but those of digits', async () => {
    const nine = { ...train, labels: train.labels.map(() => 9) };
    addDataset(site, 'mnist', { train: nine, test }, [12]);
    expect((await load()).whole.train.labels).toEqual(nine.labels);
    const ten = { ...train, labels: train.labels.map((label, i) => (i === 11 ? 10 : label)) };
    addDataset(site, 'mnist', { train: ten, test }, [12]);
    expect((await errorOf(load())).found).toBe('the label 10');
  });

  it.each([
    [
      'refuses it',
      () => new Response('', { status: 500, statusText: 'Oh no' }),
      'the answer 500 Oh no',
    ],
    ['refuses it without a word', () => new Response('', { status: 418 }), 'the answer 418'],
    ['does not answer', () => Promise.reject(new Error('gone')), 'none (gone)'],
    ['does not answer, and gives no reason', () => Promise.reject('gone'), 'none (gone)'],
    [
      'breaks off',
      () => ({ ok: true, arrayBuffer: () => Promise.reject(new Error('reset')) }) as never,
      'an answer that broke off (reset)',
    ],
  ])('is named where the server %s', async (_, answer, found) => {
    site.files.set('mnist/test-0.bin', answer);
    const error = await errorOf(load());
    expect(error).toMatchObject({ kind: 'broken', file: `${base}data/mnist/test-0.bin`, found });
  });

  it('that meets a fault of our own is not asked for again', async () => {
    site.files.set('mnist/train-0.bin', () => null as never);
    await expect(load()).rejects.not.toBeInstanceOf(DataError);
    expect(requestsFor('mnist/train-0.bin')).toHaveLength(1);
  });
});

describe('a list of pieces that is refused', () => {
  it('is said to be so, with the answer', async () => {
    site.files.set('mnist/manifest.json', () => new Response('', { status: 503 }));
    expect(await errorOf(load())).toMatchObject({ kind: 'broken', found: 'the answer 503' });
  });
});

describe('whoever wants no more of a dataset', () => {
  it('stops before the next piece', async () => {
    const stop = new AbortController();
    const reason = new Error('no longer wanted');
    const loading = load({ signal: stop.signal, onPiece: () => stop.abort(reason) });
    await expect(loading).rejects.toBe(reason);
    expect(requestsFor('mnist/train-1.bin').length).toBeLessThanOrEqual(1);
    expect(requestsFor('mnist/train-2.bin')).toEqual([]);
  });

  it('stops while a piece is on its way, and does not take it for a fault of the server', async () => {
    const stop = new AbortController();
    const reason = new Error('no longer wanted');
    site.files.set('mnist/train-1.bin', () => {
      stop.abort(reason);
      return Promise.reject(new TypeError('aborted'));
    });
    await expect(load({ signal: stop.signal })).rejects.toBe(reason);
    expect(requestsFor('mnist/train-1.bin')).toHaveLength(1);
  });

  it('stops while a piece is read', async () => {
    const stop = new AbortController();
    const reason = new Error('no longer wanted');
    site.files.set('mnist/train-1.bin', () => {
      stop.abort(reason);
      return new Response('half');
    });
    await expect(load({ signal: stop.signal })).rejects.toBe(reason);
    expect(requestsFor('mnist/train-1.bin')).toHaveLength(1);
  });
});

describe('the first images alone', () => {
  it('are those of the first piece, and nothing else is asked for', async () => {
    const images = await loadFirstImages('mnist', base, { fetch: site.fetch });
    expect(images).toMatchObject({ count: 3, inputSize: 784, classCount: 10 });
    expect(images.labels).toEqual(train.labels.subarray(0, 3));
    expect(sameBytes(images.inputs, train.inputs.subarray(0, 3 * 784))).toBe(true);
    expect(site.requests.map(({ file, init }) => [file, init.cache])).toEqual([
      ['datasets.json', 'no-cache'],
      ['mnist/manifest.json', 'no-cache'],
      ['mnist/train-0.bin', 'force-cache'],
    ]);
  });

  it.each([
    ['is not there', () => new Response('["mnist"]', { status: 404 })],
    ['is no JSON', () => new Response('<!doctype html>')],
    ['is no list', () => new Response('{"includes":"mnist"}')],
    ['does not name the dataset', () => new Response('["fashion-mnist"]')],
  ])('are missing where the list of datasets %s', async (_, answer) => {
    site.files.set('datasets.json', answer);
    const error = await errorOf(loadFirstImages('mnist', base, { fetch: site.fetch }));
    expect(error).toMatchObject({ kind: 'missing', found: 'no word of it' });
    expect(site.requests).toHaveLength(1);
  });
});
