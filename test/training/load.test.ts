import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { datasets } from '../../src/datasets/index.ts';
import type { LoadedData } from '../../src/training/images.ts';
import { load } from '../../src/training/load.ts';
import { addDataset, base, emptySite, type Site } from '../support/browser-site.ts';
import { sameBytes } from '../support/same-bytes.ts';
import { barImages } from './support.ts';

const train = barImages(70, 1);
const test = barImages(20, 2);

let site: Site;
beforeEach(() => {
  site = emptySite();
  vi.stubGlobal('fetch', site.fetch);
});
afterEach(() => void vi.unstubAllGlobals());

/** The first piece that comes, for all of the built-in digits take long to write. */
async function firstPiece(name: 'mnist' | 'fashion-mnist' | 'built-in'): Promise<LoadedData> {
  const enough = new Error('enough');
  let first: LoadedData | null = null;
  const loading = load(name, base, (data) => {
    first = data;
    throw enough;
  });
  await expect(loading).rejects.toBe(enough);
  return first!;
}

describe('loading what is trained on', () => {
  it('hands over the pieces of the site’s dataset as they come', async () => {
    addDataset(site, 'mnist', { train, test }, [30, 40]);
    const pieces: LoadedData[] = [];
    await load('mnist', base, (data) => pieces.push(data));
    expect(pieces.map(({ train, total }) => [train.count, total])).toEqual([
      [30, 70],
      [70, 70],
    ]);
    for (const { problem, source } of pieces) {
      expect([problem, source.name]).toEqual([null, 'mnist']);
    }
    expect(sameBytes(pieces[1]!.train.inputs, train.inputs)).toBe(true);
    expect(sameBytes(pieces[1]!.test.labels, test.labels)).toBe(true);
  });

  it('goes on with the built-in digits where the dataset is not there, and says so', async () => {
    const { problem, source } = await firstPiece('fashion-mnist');
    expect(problem).toBe('Fashion-MNIST is not here. It goes on with the built-in digits.');
    expect(source).toEqual({
      ...{ name: 'built-in', origin: 'made in this page' },
      ...datasets['built-in'],
    });
  });

  it('says what is wrong with a dataset that cannot be used', async () => {
    site.files.set('mnist/manifest.json', 'no list');
    const { problem, source } = await firstPiece('mnist');
    expect(problem).toMatch(
      /^MNIST cannot be used: .*manifest\.json: expected .*\. It goes on with the built-in digits\.$/,
    );
    expect(source.name).toBe('built-in');
  });

  it('keeps no fault of our own to itself', async () => {
    addDataset(site, 'mnist', { train, test }, [70]);
    const { source } = await firstPiece('mnist');
    expect(source.name).toBe('mnist');
  });

  it('writes the built-in digits in pieces, the same as everywhere, and asks for nothing', async () => {
    const pieces: LoadedData[] = [];
    let turns = 0;
    await load('built-in', base, (data) => {
      // Messages are heard in between.
      setImmediate(() => turns++);
      expect(turns).toBe(pieces.length);
      pieces.push(data);
    });
    expect(site.requests).toEqual([]);
    expect(pieces.map(({ train }) => train.count)).toEqual([
      2000, 4000, 6000, 8000, 10_000, 12_000,
    ]);
    for (const { total, problem, train, test } of pieces) {
      expect([total, problem]).toEqual([12_000, null]);
      expect([train.inputs.length, train.labels.length]).toEqual([train.count * 784, train.count]);
      expect([test.count, train.inputSize, train.classCount]).toEqual([2000, 784, 10]);
    }
    const whole = pieces.at(-1)!;
    for (const place of [0, 1999, 2000, 11_999]) {
      const one = makeDigits(1, 1, place);
      const image = whole.train.inputs.subarray(place * 784, (place + 1) * 784);
      expect(sameBytes(image, one.inputs)).toBe(true);
      expect(whole.train.labels[place]).toBe(one.labels[0]);
    }
    expect(sameBytes(whole.test.inputs.subarray(0, 784), makeDigits(1, 2).inputs)).toBe(true);
  });
});
