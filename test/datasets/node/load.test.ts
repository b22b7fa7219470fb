import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetName } from '../../../src/datasets/index.ts';
import { findIdxFile, idxFiles } from '../../../src/datasets/node/files.ts';
import { findDataset, loadDataset } from '../../../src/datasets/node/load.ts';
import { needsMnist } from '../../support/needs-mnist.ts';
import { tinyImages, tinyLabels } from '../idx-bytes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'datasets-'));
});
afterEach(() => rm(folder, { recursive: true }));

const content = (file: string) => (file.includes('images') ? tinyImages : tinyLabels);
const options = () => ({ environment: { MNIST_DIR: folder }, cache: path.join(folder, 'cache') });

describe('loadDataset', () => {
  it('reads plain, compressed and dotted files from MNIST_DIR and says so', async () => {
    const names = [
      'train-images-idx3-ubyte.gz',
      'train-labels.idx1-ubyte',
      't10k-images-idx3-ubyte',
      't10k-labels-idx1-ubyte',
    ];
    for (const name of names) {
      const bytes = content(name);
      await writeFile(path.join(folder, name), name.endsWith('.gz') ? gzipSync(bytes) : bytes);
    }
    const { train, test, source } = await loadDataset('mnist', options());
    expect(train.count).toBe(3);
    expect([...test.labels]).toEqual([7, 0, 9]);
    expect(source).toMatchObject({ name: 'mnist', title: 'MNIST', origin: 'MNIST_DIR' });
    expect(source.licence).toContain('CC BY-SA 3.0');
  });

  it('complains about a folder in MNIST_DIR that lacks a file instead of passing it over', async () => {
    await expect(loadDataset('mnist', options())).rejects.toMatchObject({
      name: 'DataError',
      file: path.join(folder, `${idxFiles[0]}.gz`),
      found: 'no such file',
    });
  });

  it.each([
    ['compressed twice', gzipSync(gzipSync(tinyImages)), /compressed once more/],
    ['cut off in its compression', gzipSync(tinyImages).subarray(0, 30), /do not unpack/],
  ])('says that a file is %s', async (_, bytes, found) => {
    for (const file of idxFiles) {
      await writeFile(path.join(folder, `${file}.gz`), gzipSync(content(file)));
    }
    await writeFile(path.join(folder, `${idxFiles[2]}.gz`), bytes);
    await expect(loadDataset('mnist', options())).rejects.toMatchObject({
      name: 'DataError',
      file: path.join(folder, `${idxFiles[2]}.gz`),
      found: expect.stringMatching(found),
    });
  });

  it('says of a folder that is not there that it is not', async () => {
    const environment = { MNIST_DIR: path.join(folder, 'elsewhere') };
    await expect(loadDataset('mnist', { ...options(), environment })).rejects.toMatchObject({
      ...{ kind: 'missing', found: 'no such folder' },
    });
  });

  it('takes the compressed one of two files, and the name with “-” before that with “.”', async () => {
    const names = ['x-idx1.gz', 'x-idx1', 'x.idx1.gz', 'x.idx1'].map((name) =>
      path.join(folder, name.replace('x', 't10k-labels').replace('idx1', 'idx1-ubyte')),
    );
    for (const name of names.toReversed()) {
      await writeFile(name, '');
      expect(findIdxFile(folder, 't10k-labels-idx1-ubyte')).toBe(name);
    }
    expect(findIdxFile(folder, 't10k-images-idx3-ubyte')).toBeUndefined();
  });

  it('finds a dataset in the cache if it is whole, and what a variable names before that', async () => {
    const cache = path.join(folder, 'cache');
    const directory = path.join(cache, 'fashion-mnist');
    await mkdir(directory, { recursive: true });
    const find = (environment: Record<string, string>) =>
      findDataset('fashion-mnist', { environment, cache });
    for (const file of idxFiles) {
      expect(find({})).toBeUndefined();
      await writeFile(path.join(directory, file), content(file));
    }
    const cached = { directory, origin: 'the project’s cache' };
    expect(find({})).toEqual(cached);
    expect(find({ FASHION_MNIST_DIR: '', MNIST_DIR: '/other' })).toEqual(cached);
    expect(find({ FASHION_MNIST_DIR: '/given' })).toEqual({
      ...{ directory: '/given', origin: 'FASHION_MNIST_DIR' },
    });
    const { train, source } = await loadDataset('fashion-mnist', { environment: {}, cache });
    expect(train.count).toBe(3);
    expect(source).toMatchObject({ name: 'fashion-mnist', origin: 'the project’s cache' });
  });

  it('does not take Fashion-MNIST for found where there is none', async () => {
    const nowhere = { environment: {}, cache: folder };
    expect(findDataset('mnist', nowhere)).toBeUndefined();
    await expect(loadDataset('fashion-mnist', nowhere)).rejects.toThrow(
      'npm run data -- --dataset fashion-mnist',
    );
  });
});

describe('datasetName', () => {
  it('names the datasets there are when it does not know one', () => {
    expect(datasetName('mnist')).toBe('mnist');
    expect(() => datasetName('minst')).toThrow('mnist, fashion-mnist, built-in');
    // A name of every object, but of no dataset.
    expect(() => datasetName('toString')).toThrow('There is no dataset “toString”');
  });
});

describe('the real MNIST', () => {
  needsMnist();
  const counts = (labels: Uint8Array) => {
    const result = new Array<number>(10).fill(0);
    for (const label of labels) result[label]! += 1;
    return result;
  };

  it('has 60,000 and 10,000 images with the published class counts', async () => {
    const { train, test } = await loadDataset('mnist');
    expect([train.count, test.count, train.inputSize]).toEqual([60_000, 10_000, 784]);
    expect(counts(train.labels)).toEqual([
      5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949,
    ]);
    expect(counts(test.labels)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });
});
