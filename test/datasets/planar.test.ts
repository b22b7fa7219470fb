import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromPoints,
  makePlanar,
  type PlanarName,
  planarDatasets,
} from '../../src/datasets/planar.ts';

const names = Object.keys(planarDatasets) as PlanarName[];

describe.each(names)('%s', (name) => {
  it('has both classes equally, within −1 … 1, and depends on the seed alone', () => {
    const { inputs, labels } = makePlanar(name, { count: 400, seed: 1 });
    expect(labels.reduce((sum, label) => sum + label, 0)).toBe(200);
    expect(inputs.every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(makePlanar(name, { count: 400, seed: 1 }).inputs).toEqual(inputs);
    expect(makePlanar(name, { count: 400, seed: 2 }).inputs).not.toEqual(inputs);
  });

  it('moves by the noise asked for', () => {
    const noisy = makePlanar(name, { count: 2000, seed: 1, noise: 0.2 });
    const outside = noisy.inputs.filter((value) => Math.abs(value) > 1).length;
    expect(outside).toBeGreaterThan(0);
    expect(noisy.inputs.every(Number.isFinite)).toBe(true);
  });
});

/** Passes of the perceptron's rule until none is wrong, or `undefined` if that takes too long. */
function passesToSeparate(name: PlanarName): number | undefined {
  const { inputs, labels, count } = makePlanar(name, { count: 300, seed: 5 });
  let [w1, w2, bias] = [0, 0, 0];
  for (let pass = 1; pass <= 500; pass++) {
    let wrong = 0;
    for (let i = 0; i < count; i++) {
      const [x, y] = [inputs[2 * i]!, inputs[2 * i + 1]!];
      const error = labels[i]! - Number(w1 * x + w2 * y + bias > 0);
      if (error === 0) continue;
      wrong += 1;
      w1 += error * x;
      w2 += error * y;
      bias += error;
    }
    if (wrong === 0) return pass;
  }
  return undefined;
}

describe('a line', () => {
  it.each(['and', 'or', 'separable'] as const)('separates %s', (name) => {
    expect(passesToSeparate(name)).toBeDefined();
  });

  it.each(['xor', 'circles', 'moons', 'spirals'] as const)('does not separate %s', (name) => {
    expect(passesToSeparate(name)).toBeUndefined();
  });
});

describe('own points', () => {
  it('become samples as they are', () => {
    const samples = fromPoints([
      [0.5, -1, 1],
      [2, 0, 0],
    ]);
    expect([...samples.inputs]).toEqual([0.5, -1, 2, 0]);
    expect([...samples.labels]).toEqual([1, 0]);
  });

  it('are refused with their number when they are none', () => {
    const point = fc.tuple(fc.double(), fc.double(), fc.integer({ min: -1, max: 2 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 5 }), (points) => {
        const good = points.every(
          ([x, y, label]) =>
            Number.isFinite(x) && Number.isFinite(y) && (label === 0 || label === 1),
        );
        if (good && points.length > 0) expect(fromPoints(points).count).toBe(points.length);
        else expect(() => fromPoints(points)).toThrow(RangeError);
      }),
    );
  });

  it('and counts and noise that mean nothing are refused', () => {
    expect(() => makePlanar('xor', { count: 0, seed: 1 })).toThrow(RangeError);
    expect(() => makePlanar('xor', { count: 5, seed: 1, noise: Number.NaN })).toThrow(RangeError);
  });
});
