import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/datasets/browser-manifest.ts';
import { DataError } from '../../src/datasets/data-error.ts';

const piece = { file: 'train-0-abc.bin', count: 2000, bytes: 18, crc32: 0 };
const manifest = { dataset: 'mnist', train: [piece], test: [piece], madeFrom: {} };
const read = (value: unknown) => readManifest(JSON.stringify(value), 'mnist', 'a-list');

function found(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    expect(error).toMatchObject({
      kind: 'broken',
      file: 'a-list',
      expected: 'the list of mnist’s pieces',
    });
    return error.found;
  }
  return 'nothing';
}

describe('a list of pieces', () => {
  it('is read as it is', () => {
    expect(read(manifest)).toEqual(manifest);
  });

  it('is told by its size if it is no JSON', () => {
    expect(found(() => readManifest('[1, 2', 'mnist', 'a-list'))).toBe(
      '5 characters that are no JSON',
    );
  });

  it.each([null, 5, 'mnist', [], {}, { ...manifest, dataset: 'fashion-mnist' }])(
    'is refused if it is something else: %j',
    (value) => expect(found(() => read(value))).toBe('JSON that says something else'),
  );

  it.each(['train', 'test'])('is refused without pieces to %s', (set) => {
    for (const pieces of [undefined, null, 5, {}, [], 'a', [null], [5], [piece, {}]]) {
      const said = found(() => read({ ...manifest, [set]: pieces }));
      expect(said).toBe('a list that is not complete');
    }
  });

  it.each([
    ['file', ['a', '0', 'x-1_2.bin'], [undefined, 5, '', '../x', 'a/b', 'x ', ' x', 'http:x', 'é']],
    ['count', [1, 1_000_000], [undefined, '5', 0, -1, 1.5, 1_000_001, Number.NaN]],
    ['bytes', [18, 2 ** 40], [undefined, '18', 17, 0, -18, 18.5, 1e300]],
    ['crc32', [0, 2 ** 32 - 1], [undefined, '5', 0.5, null]],
  ])('takes for %s of a piece what can be, and nothing else', (name, good, bad) => {
    for (const value of good) {
      const pieces = [piece, { ...piece, [name]: value }];
      expect(read({ ...manifest, train: pieces }).train).toEqual(pieces);
    }
    for (const value of bad) {
      const said = found(() => read({ ...manifest, train: [piece, { ...piece, [name]: value }] }));
      expect([value, said]).toEqual([value, 'a list that is not complete']);
    }
  });
});
