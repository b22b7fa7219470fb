import { expect, test } from 'vitest';
import { createRandom } from '../../src/compute/random.ts';

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

test('the same seed gives the same numbers, another seed or stream others', () => {
  const first = draw(5, createRandom(7).uniform);
  expect(draw(5, createRandom(7).uniform)).toEqual(first);
  expect(draw(5, createRandom(8).uniform)).not.toEqual(first);
  expect(draw(5, createRandom(7, 1).uniform)).not.toEqual(first);
  expect(draw(5, createRandom(7 + 2 ** 32).uniform)).not.toEqual(first);
});

test('the numbers of seed 1 stay as they are: links to runs depend on them', () => {
  const random = createRandom(1);
  expect([random.uniform(), random.normal(), random.integer(1000)]).toMatchInlineSnapshot(`
    [
      0.09156953264027834,
      0.016058567267803962,
      487,
    ]
  `);
});

test('and so do those of its second stream', () => {
  const random = createRandom(1, 1);
  const items = [...Array(8).keys()];
  const normals = draw(4, random.normal);
  random.shuffle(items);
  // One number more or less drawn before, and the last would be another.
  expect({ normals, items, last: random.uniform() }).toMatchInlineSnapshot(`
    {
      "items": [
        1,
        2,
        3,
        4,
        6,
        5,
        7,
        0,
      ],
      "last": 0.06382323917932808,
      "normals": [
        -0.48290258862750063,
        -2.799200172308543,
        -1.2834416783682865,
        -1.8225961540062645,
      ],
    }
  `);
});

test('uniform numbers fill [0, 1) evenly', () => {
  const values = draw(100_000, createRandom(3).uniform);
  expect(Math.min(...values.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values.slice(0, 10_000))).toBeLessThan(1);
  const tenths = new Array<number>(10).fill(0);
  for (const value of values) tenths[Math.floor(value * 10)]! += 1;
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('normal numbers have mean 0, standard deviation 1 and the tails of a bell', () => {
  const values = draw(100_000, createRandom(4).normal);
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.015);
  expect(Math.abs(variance - 1)).toBeLessThan(0.02);
  const beyondTwo = values.filter((value) => Math.abs(value) > 2).length / values.length;
  expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(0.004);
});

test('a shuffle keeps every item, and every order of three comes equally often', () => {
  const random = createRandom(5);
  const seen = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const items = [0, 1, 2];
    random.shuffle(items);
    const order = items.join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('a seed that is no whole number is refused', () => {
  for (const seed of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => createRandom(seed)).toThrow(RangeError);
  }
  expect(() => createRandom(0)).not.toThrow();
});
