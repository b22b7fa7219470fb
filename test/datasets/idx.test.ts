import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/datasets/data-error.ts';
import { readIdx, readSamples } from '../../src/datasets/idx.ts';
import { idxBytes, tinyImages, tinyLabels } from './idx-bytes.ts';

function errorOf(work: () => unknown): DataError {
  try {
    work();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('readIdx', () => {
  it('reads sizes and values', () => {
    const { dimensions, values } = readIdx(tinyImages, 'images', 3);
    expect(dimensions).toEqual([3, 2, 2]);
    expect([...values]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255]);
  });

  it('reads a view that does not begin at its buffer’s first byte', () => {
    const padded = new Uint8Array(tinyLabels.length + 5);
    padded.set(tinyLabels, 5);
    expect([...readIdx(padded.subarray(5), 'labels', 1).values]).toEqual([7, 0, 9]);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'an empty file'],
    ['a file cut off in its magic', tinyImages.subarray(0, 3), '3 bytes in all'],
    ['a file cut off in its header', tinyImages.subarray(0, 9), '9 bytes in all'],
    ['a file cut off in its values', tinyImages.subarray(0, 20), '4: the file is cut off'],
    ['a file with bytes behind its values', new Uint8Array([...tinyImages, 0]), 'too long'],
    ['a file compressed twice', gzipSync(tinyImages), 'gzip data'],
    ['a web page', new TextEncoder().encode('<!doctype html>'), 'a web page'],
    ['a file of floats', new Uint8Array([0, 0, 13, 3, 0, 0]), '32-bit floats'],
    ['a wrong magic', new Uint8Array([1, 2, 3, 4, 5]), 'first bytes 01 02 03 04'],
    ['labels in the place of images', tinyLabels, 'a file of labels'],
    ['a dimension of size 0', idxBytes([3, 0, 2], []), '3 × 0 × 2'],
    [
      'a file cut off behind its magic',
      tinyImages.subarray(0, 4),
      '4 bytes in all: the file is cut off',
    ],
    ['a file of an unknown type', new Uint8Array([0, 0, 7, 3, 0, 0]), 'first bytes 00 00 07 03'],
    ['a wrong first byte alone', new Uint8Array([1, 0, 8, 3, 0]), 'first bytes 01 00 08 03'],
    ['a wrong second byte alone', new Uint8Array([0, 1, 8, 3, 0]), 'first bytes 00 01 08 03'],
    ['half the mark of gzip', new Uint8Array([0x1f, 0, 8, 3, 0]), 'first bytes 1f 00 08 03'],
    ['the other half of it', new Uint8Array([0, 0x8b, 8, 3, 0]), 'first bytes 00 8b 08 03'],
  ])('says what is wrong with %s', (_, bytes, found) => {
    const error = errorOf(() => readIdx(bytes, 'a-file', 3));
    expect(error.file).toBe('a-file');
    expect(error.found).toContain(found);
    expect(error.message).toBe(
      `a-file: expected ${error.expected}, found ${error.found}. ${error.remedy}`,
    );
  });

  it('says what to do: another file, unpacking, or exchanging two', () => {
    const images = errorOf(() => readIdx(tinyImages, 'a-file', 1));
    expect(images.found).toBe('3 dimensions: this is a file of images');
    expect(images.expected).toBe(
      'an IDX file of unsigned bytes in 1 dimension (first bytes 00 00 08 01)',
    );
    expect(images.remedy).toContain('not exchanged');
    const labels = errorOf(() => readIdx(tinyLabels, 'a-file', 3));
    expect(labels.found).toBe('1 dimension: this is a file of labels');
    expect(labels.expected).toContain('in 3 dimensions (first bytes 00 00 08 03)');
    const others = errorOf(() => readIdx(idxBytes([1, 1], [5]), 'a-file', 3));
    expect(others.found).toBe('2 dimensions');
    expect(others.remedy).toContain('npm run data');
    expect(errorOf(() => readIdx(gzipSync(tinyImages), 'a-file', 3)).remedy).toContain('gunzip');
  });

  it('makes of any bytes either an array that fits its sizes or a DataError', () => {
    const header = fc
      .tuple(fc.constantFrom(1, 3), fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }))
      .map(([n, sizes]) => idxBytes(sizes.slice(0, n), new Uint8Array(sizes[0]! * 4)));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      header,
      fc.tuple(header, fc.nat({ max: 30 }), fc.nat({ max: 255 })).map(([valid, at, value]) => {
        const broken = valid.slice();
        broken[at % broken.length] = value;
        return broken;
      }),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(1, 3), (given, dimensionCount) => {
        try {
          const { dimensions, values } = readIdx(given, 'a-file', dimensionCount);
          expect(dimensions).toHaveLength(dimensionCount);
          expect(values.length).toBe(dimensions.reduce((product, n) => product * n, 1));
          expect(values.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          expect(error.message).not.toMatch(/NaN|undefined/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('readSamples', () => {
  const images = { file: 'images', bytes: tinyImages };

  it('joins images and labels', () => {
    const samples = readSamples(images, { file: 'labels', bytes: tinyLabels });
    expect(samples).toMatchObject({ count: 3, inputSize: 4, classCount: 10 });
    expect([...samples.labels]).toEqual([7, 0, 9]);
  });

  it('names both files and counts when labels do not match the images', () => {
    const error = errorOf(() =>
      readSamples(images, { file: 'labels', bytes: idxBytes([2], [1, 2]) }),
    );
    expect(error.file).toBe('labels');
    expect(error.expected).toBe('3 labels, one for each image in images');
    expect(error.found).toBe('2');
  });

  it('takes every label below the number of classes', () => {
    const labels = { file: 'labels', bytes: idxBytes([3], [0, 3, 1]) };
    expect(readSamples(images, labels, 4).classCount).toBe(4);
    expect(errorOf(() => readSamples(images, labels, 3)).expected).toBe('labels from 0 to 2');
  });

  it('names the first label that is no class', () => {
    const error = errorOf(() =>
      readSamples(images, { file: 'labels', bytes: idxBytes([3], [1, 10, 11]) }),
    );
    expect(error.found).toBe('10 at position 1');
  });
});
