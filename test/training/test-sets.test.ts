import { describe, expect, it } from 'vitest';
import type { Samples } from '../../src/compute/types.ts';
import { distort, noDistortion } from '../../src/datasets/distort.ts';
import { shiftedForTest } from '../../src/datasets/shift.ts';
import { createTestSets } from '../../src/training/test-sets.ts';
import { sameBytes } from '../support/same-bytes.ts';
import { barImages } from './support.ts';

const images = barImages(20, 1);
const turned = { ...noDistortion, rotate: 30 };

describe('test sets', () => {
  it('are the images that are loaded, moved or distorted', () => {
    const sets = createTestSets(() => images);
    expect(sets.whole()).toBe(images);
    const [shifted, distorted] = [sets.shifted(2), sets.distorted(turned)];
    expect(sameBytes(shifted.inputs, shiftedForTest(images, 2).inputs)).toBe(true);
    const inputs = distort(images.inputs as Uint8Array, turned);
    expect(sameBytes(distorted.inputs, inputs)).toBe(true);
    for (const { labels, count } of [shifted, distorted]) {
      expect([labels, count]).toEqual([images.labels, 20]);
    }
  });

  it('are made once, as long as the same is asked for', () => {
    const sets = createTestSets(() => images);
    const [shifted, distorted] = [sets.shifted(2), sets.distorted(turned)];
    expect(sets.shifted(2)).toBe(shifted);
    expect(sets.distorted({ ...turned })).toBe(distorted);
    expect(sets.shifted(1)).not.toBe(shifted);
    expect(sets.distorted({ ...turned, noise: 9 })).not.toBe(distorted);
  });

  it('are made anew of other images', () => {
    let whole: Samples = images;
    const sets = createTestSets(() => whole);
    const [shifted, distorted] = [sets.shifted(2), sets.distorted(turned)];
    whole = barImages(20, 2);
    expect(sets.shifted(2)).not.toBe(shifted);
    expect(sets.distorted(turned)).not.toBe(distorted);
  });

  it('are distorted only if they are grey levels', () => {
    const points = { ...images, inputs: Float32Array.from(images.inputs) };
    expect(() => createTestSets(() => points).distorted(turned)).toThrow(
      new RangeError('Only grey levels can be distorted.'),
    );
  });
});
