import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/compute/engine.ts';
import { createTrainer } from '../../src/compute/trainer.ts';
import type { Samples } from '../../src/compute/types.ts';
import { distort, noDistortion } from '../../src/datasets/distort.ts';
import { createShifter, shiftedForTest } from '../../src/datasets/shift.ts';
import { weightsHash } from '../../src/training/hash.ts';
import { barImages, settings } from '../training/support.ts';

const samples = barImages(60, 5);
const imageOf = ({ inputs }: Samples, i: number) => inputs.subarray(784 * i, 784 * (i + 1));
const places = (farthest: number) =>
  Array.from({ length: 2 * farthest + 1 }, (_, i) => i - farthest).flatMap((shiftX, _, all) =>
    all.map((shiftY) => ({ shiftX, shiftY })),
  );

/** By how much an image was moved, as `distort` moves it; undefined if it was not moved at all. */
const shiftOf = (image: Uint8Array, moved: Samples['inputs'], farthest: number) =>
  places(farthest).find(({ shiftX, shiftY }) =>
    distort(image, { ...noDistortion, shiftX, shiftY }).every((grey, i) => grey === moved[i]),
  );

describe('moving images by whole pixels', () => {
  it.each([1, 2, 4])('moves each by up to %d pixels, as far as a distortion does', (farthest) => {
    const moved = shiftedForTest(samples, farthest);
    const shifts = Array.from({ length: 60 }, (_, i) =>
      shiftOf(Uint8Array.from(imageOf(samples, i)), imageOf(moved, i), farthest),
    );
    expect(shifts).not.toContain(undefined);
    const distances = shifts.flatMap((shift) => [shift!.shiftX, shift!.shiftY]);
    expect([Math.min(...distances), Math.max(...distances)]).toEqual([-farthest, farthest]);
    expect(moved.labels).toEqual(samples.labels);
    expect(shiftedForTest(samples, farthest).inputs).toEqual(moved.inputs);
  });

  it('moves what is drawn anew each time, in the order drawn, and the same for the same seed', () => {
    const [one, same, other] = [createShifter(2, 1), createShifter(2, 1), createShifter(2, 2)];
    const indices = Uint32Array.of(7, 3, 7);
    const first = one(samples, indices);
    expect(first.labels).toEqual(Uint8Array.of(...[7, 3, 7].map((i) => samples.labels[i]!)));
    expect(shiftOf(Uint8Array.from(imageOf(samples, 3)), imageOf(first, 1), 2)).toBeDefined();
    expect(imageOf(first, 0)).not.toEqual(imageOf(first, 2));
    expect(same(samples, indices).inputs).toEqual(first.inputs);
    expect(one(samples, indices).inputs).not.toEqual(first.inputs);
    expect(other(samples, indices).inputs).not.toEqual(first.inputs);
  });

  it('by nothing leaves them', () => {
    expect(shiftedForTest(samples, 0).inputs).toEqual(samples.inputs);
  });

  it('makes the same weights by all kernels that have the same bits, whatever came before', () => {
    const train = (kernels: 'simd' | 'reference') => {
      const engine = createEngine(settings, { kernels });
      const vary = createShifter(2, settings.seed);
      createTrainer({ engine, samples, epochs: 3, vary }).run();
      return engine.getParameters();
    };
    expect(weightsHash(train('simd'))).toBe(weightsHash(train('simd')));
    const [simd, reference] = [train('simd'), train('reference')];
    for (const [i, { weights }] of simd.entries()) {
      for (const [j, weight] of weights.entries()) {
        expect(weight).toBeCloseTo(reference[i]!.weights[j]!, 3);
      }
    }
  });

  it('refuses distances and samples that are not possible, in words', () => {
    for (const farthest of [-1, 5, 1.5, Number.NaN]) {
      expect(() => createShifter(farthest, 1)).toThrow(
        `Images can be moved by 0 to 4 whole pixels, not by ${farthest}.`,
      );
    }
    const points = { ...samples, count: 1, inputSize: 2, inputs: Float32Array.of(0, 1) };
    expect(() => shiftedForTest({ ...points, labels: Uint8Array.of(1) }, 1)).toThrow(
      'Only images of 28 × 28 grey levels can be moved; these samples have 2 inputs.',
    );
  });
});
