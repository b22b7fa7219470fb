import { describe, expect, it } from 'vitest';
import { makePlanar } from '../../../src/datasets/planar.ts';
import { dataOf } from '../../../src/lecture/playground/data.ts';

const choice = { data: 'moons', noise: 0.1, points: 200, share: 50, sample: 3, own: [] } as const;
const own = [
  [0.5, -0.25, 1],
  [-1, 1, 0],
] as const;

describe('the points of the playground', () => {
  it('are drawn by a seed apart from those of weights, the first to learn from', () => {
    const all = makePlanar('moons', { count: 200, seed: 10_003, noise: 0.1 });
    for (const [share, count] of [
      [50, 100],
      [10, 20],
      [90, 180],
    ] as const) {
      const { train, test } = dataOf({ ...choice, share });
      expect([train?.count, test?.count]).toEqual([count, 200 - count]);
      expect(train?.inputs).toEqual(all.inputs.subarray(0, 2 * count));
      expect(train?.labels).toEqual(all.labels.subarray(0, count));
      expect(test?.inputs).toEqual(all.inputs.subarray(2 * count));
      expect(test?.labels).toEqual(all.labels.subarray(count));
    }
  });

  it('are as many of each class to learn from, two at least', () => {
    for (const [points, share, count] of [
      [10, 30, 4],
      [10, 10, 2],
      [10, 1, 2],
      [30, 50, 16],
    ] as const) {
      const { train } = dataOf({ ...choice, points, share });
      expect(train?.count).toBe(count);
      expect(train!.labels.reduce((sum, label) => sum + label, 0)).toBe(count / 2);
    }
  });

  it('are none to be tested on where all are learned from', () => {
    const { train, test } = dataOf({ ...choice, share: 100 });
    expect([train?.count, test]).toEqual([200, null]);
  });

  it('are joined by one’s own, which are learned from', () => {
    const without = dataOf(choice);
    const { train, test } = dataOf({ ...choice, own });
    expect(train?.count).toBe(102);
    expect(train?.inputs).toEqual(Float32Array.of(...without.train!.inputs, 0.5, -0.25, -1, 1));
    expect(train?.labels).toEqual(Uint8Array.of(...without.train!.labels, 1, 0));
    expect(test).toEqual(without.test);
  });

  it('are one’s own alone if that is chosen, or none', () => {
    const { train, test } = dataOf({ ...choice, data: 'own', own });
    expect([train?.count, test]).toEqual([2, null]);
    expect([...train!.labels]).toEqual([1, 0]);
    expect(dataOf({ ...choice, data: 'own' })).toEqual({ train: null, test: null });
  });

  it('are the same when they are asked for again, and others for another choice', () => {
    const first = dataOf(choice).train!;
    expect(dataOf({ ...choice, sample: 4 }).train!.inputs).not.toEqual(first.inputs);
    expect(dataOf(choice).train!.inputs).toEqual(first.inputs);
  });
});
