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

  it('moves each coordinate by itself, by a normal number times the noise asked for', () => {
    const count = 2000;
    const [clean, noisy, twice] = [0, 0.2, 0.4].map(
      (noise) => makePlanar(name, { count, seed: 1, noise }).inputs,
    ) as [Float32Array, Float32Array, Float32Array];
    const moves = Array.from(noisy, (value, i) => (value - clean[i]!) / 0.2);
    for (const [i, move] of moves.entries()) {
      expect((twice[i]! - clean[i]!) / 0.4).toBeCloseTo(move, 4);
    }
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;
    // Four standard deviations of each of the estimates.
    expect(Math.abs(mean(moves))).toBeLessThan(4 / Math.sqrt(2 * count));
    expect(Math.abs(mean(moves.map((move) => move * move)) - 1)).toBeLessThan(4 / Math.sqrt(count));
    const pairs = moves.filter((_, i) => i % 2 === 0).map((move, i) => move * moves[2 * i + 1]!);
    expect(Math.abs(mean(pairs))).toBeLessThan(4 / Math.sqrt(count));
  });
});

/** The points of a dataset, class by class. */
function classesOf(name: PlanarName): [zeros: [number, number][], ones: [number, number][]] {
  const { inputs, labels, count } = makePlanar(name, { count: 600, seed: 3 });
  const all = Array.from(
    { length: count },
    (_, i): [number, number] => [...[inputs[2 * i]!, inputs[2 * i + 1]!]] as [number, number],
  );
  return [all.filter((_, i) => labels[i] === 0), all.filter((_, i) => labels[i] === 1)];
}

/** Whether values fill an interval, and none is outside. */
function expectToFill(values: readonly number[], from: number, to: number): void {
  const room = (to - from) / 20;
  expect(Math.min(...values)).toBeGreaterThanOrEqual(from - 1e-6);
  expect(Math.min(...values)).toBeLessThan(from + room);
  expect(Math.max(...values)).toBeLessThanOrEqual(to + 1e-6);
  expect(Math.max(...values)).toBeGreaterThan(to - room);
}

describe('where the points lie', () => {
  it.each([
    ['and', (a: number, b: number) => a & b],
    ['or', (a: number, b: number) => a | b],
    ['xor', (a: number, b: number) => a ^ b],
  ] as const)(
    'for %s, in discs about the corners that the truth table gives the class',
    (name, gate) => {
      const [zeros, ones] = classesOf(name);
      const corners = [0, 1].flatMap((a) => [0, 1].map((b) => ({ a, b })));
      for (const [label, points] of [zeros, ones].entries()) {
        const found = points.map(([x, y]) => ({ a: Number(x > 0), b: Number(y > 0), x, y }));
        for (const { a, b } of found) expect(gate(a, b)).toBe(label);
        for (const { a, b } of corners.filter(({ a, b }) => gate(a, b) === label)) {
          const own = found.filter((point) => point.a === a && point.b === b);
          const squares = own.map(
            ({ x, y }) => (x - (a ? 0.6 : -0.6)) ** 2 + (y - (b ? 0.6 : -0.6)) ** 2,
          );
          expectToFill(squares, 0, 0.3 ** 2);
          // As many about each corner of a class.
          expect(own.length).toBeGreaterThan(points.length / 6);
        }
      }
    },
  );

  it('for a separable set, at both sides of x + y = 0 and not near it', () => {
    const [zeros, ones] = classesOf('separable').map((points) =>
      points.map(([x, y]) => (x + y) * Math.SQRT1_2),
    ) as [number[], number[]];
    expect(Math.min(...ones)).toBeGreaterThanOrEqual(0.15);
    expect(Math.max(...zeros)).toBeLessThanOrEqual(-0.15);
    expect(Math.min(...ones)).toBeLessThan(0.2);
    expect(Math.max(...zeros)).toBeGreaterThan(-0.2);
    const all = classesOf('separable').flat();
    for (const axis of [0, 1] as const)
      expectToFill(
        all.map((point) => point[axis]),
        -1,
        1,
      );
  });

  it('for circles, in a disc and in a ring about it, all around', () => {
    const [ring, disc] = classesOf('circles');
    expectToFill(
      disc.map(([x, y]) => x * x + y * y),
      0,
      0.4 ** 2,
    );
    expectToFill(
      ring.map(([x, y]) => Math.hypot(x, y)),
      0.65,
      0.95,
    );
    for (const points of [ring, disc]) {
      expectToFill(
        points.map(([x, y]) => Math.atan2(y, x)),
        -Math.PI,
        Math.PI,
      );
    }
  });

  it('for moons, on half a circle each, and one is the other turned by 180°', () => {
    const [upper, lower] = classesOf('moons');
    for (const points of [upper, lower.map(([x, y]): [number, number] => [-x, -y])]) {
      for (const [x, y] of points) expect(Math.hypot(x + 0.3, y + 0.15)).toBeCloseTo(0.6, 6);
      expectToFill(
        points.map(([x, y]) => Math.atan2(y + 0.15, x + 0.3)),
        0,
        Math.PI,
      );
    }
  });

  it('for spirals, further out with each turn, and one is the other turned by 180°', () => {
    const [zeros, ones] = classesOf('spirals');
    for (const points of [zeros, ones.map(([x, y]): [number, number] => [-x, -y])]) {
      const radii = points.map(([x, y]) => Math.hypot(x, y));
      expectToFill(radii, 0.08, 0.95);
      for (const [i, [x, y]] of points.entries()) {
        const turns = (1.5 * (radii[i]! - 0.08)) / 0.87;
        expect(Math.cos(2 * Math.PI * turns)).toBeCloseTo(x / radii[i]!, 5);
        expect(Math.sin(2 * Math.PI * turns)).toBeCloseTo(y / radii[i]!, 5);
      }
    }
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
    expect(() => makePlanar('xor', { count: 1.5, seed: 1 })).toThrow(RangeError);
    for (const noise of [Number.NaN, -0.1, Number.POSITIVE_INFINITY]) {
      expect(() => makePlanar('xor', { count: 5, seed: 1, noise })).toThrow(RangeError);
    }
    expect(makePlanar('xor', { count: 1, seed: 1 }).count).toBe(1);
  });
});
