/** What `datasets.test.ts` runs in a page. */

import { loadBrowserDataset } from '../../../src/datasets/browser.ts';
import { makeDigits } from '../../../src/datasets/built-in-digits.ts';
import { crc32 } from '../../../src/datasets/crc32.ts';
import { distort } from '../../../src/datasets/distort.ts';
import { makePlanar } from '../../../src/datasets/planar.ts';

const distortion = { shiftX: 1.5, shiftY: -1, scale: 0.9, rotate: 20, noise: 15 };

/** Checksums of all that is made from a seed. */
export function fingerprints(): number[] {
  const digits = makeDigits(500, 1).inputs as Uint8Array;
  const spirals = makePlanar('spirals', { count: 500, seed: 1, noise: 0.1 }).inputs;
  return [crc32(digits), crc32(distort(digits, distortion)), crc32(new Uint8Array(spirals.buffer))];
}

/** Counts, and checksums of images and labels, of the dataset that the page's server has. */
export async function loaded(): Promise<number[]> {
  const pieces: number[] = [];
  const { train, test } = await loadBrowserDataset('mnist', location.href, {
    onPiece: (dataset) => pieces.push(dataset.train.count),
  });
  return [...pieces, test.count, crc32(train.inputs as Uint8Array), crc32(test.labels)];
}

Object.assign(globalThis, {
  answers: null,
  run: async () => {
    const answers = JSON.stringify([fingerprints(), await loaded()]);
    Object.assign(globalThis, { answers });
  },
});
