import { describe, expect, test } from 'vitest';
import { initialParameters } from '../../src/compute/engines/initial.ts';
import { createReferenceEngine } from '../../src/compute/engines/reference.ts';
import { createSimdEngine } from '../../src/compute/engines/simd/engine.ts';
import {
  type Initializer,
  type InitializerName,
  initializers,
} from '../../src/compute/initializers/index.ts';
import { createRandom } from '../../src/compute/random.ts';
import { settings } from './support/samples.ts';

const count = 20_000;

function drawn({ weight }: Initializer, inputs: number, units: number): Float64Array {
  const random = createRandom(3);
  return Float64Array.from({ length: count }, () => weight(random, inputs, units));
}

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / count;
const varianceOf = (values: Float64Array) => meanOf(values.map((value) => value * value));

describe.each([
  [50, 10],
  [10, 50],
])('weights of a layer with %d inputs and %d units', (inputs, units) => {
  test.each([
    ['normal', 1],
    ['scaled-normal', 1 / inputs],
    ['he', 2 / inputs],
    // Uniform in ±√(6 / (inputs + units)).
    ['glorot', 2 / (inputs + units)],
  ] as const)('drawn by %s have mean 0 and variance %d', (name, variance) => {
    const values = drawn(initializers[name], inputs, units);
    // Five standard deviations of the estimates.
    expect(Math.abs(meanOf(values))).toBeLessThan(5 * Math.sqrt(variance / count));
    expect(Math.abs(varianceOf(values) / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
  });

  test('drawn by Glorot fill their interval evenly, and stay in it', () => {
    const bound = Math.sqrt(6 / (inputs + units));
    const values = drawn(initializers.glorot, inputs, units).sort();
    expect(values[0]).toBeGreaterThanOrEqual(-bound);
    expect(values.at(-1)).toBeLessThanOrEqual(bound);
    for (const share of [0.1, 0.25, 0.5, 0.75, 0.9]) {
      expect(values[share * count]! / bound).toBeCloseTo(2 * share - 1, 1);
    }
  });

  test('of zeros are 0', () => {
    expect(drawn(initializers.zeros, inputs, units).every((value) => value === 0)).toBe(true);
  });
});

test('biases start at 0, except with N(0, 1), which draws them too', () => {
  const random = createRandom(3);
  for (const [name, { bias }] of Object.entries(initializers) as [InitializerName, Initializer][]) {
    const values = Float64Array.from({ length: count }, () => bias(random));
    if (name === 'normal') expect(Math.abs(varianceOf(values) - 1)).toBeLessThan(0.06);
    else expect(values.every((value) => value === 0)).toBe(true);
  }
});

test.each(Object.keys(initializers) as InitializerName[])(
  'all engines start from the same weights, drawn by %s from the seed',
  (initializer) => {
    const given = { ...settings, layers: [7, 5, 40, 3], initializer };
    const start = initialParameters(given);
    expect(start.map(({ weights, biases }) => [weights.length, biases.length])).toEqual([
      [35, 5],
      [200, 40],
      [120, 3],
    ]);
    expect(createReferenceEngine(given).getParameters()).toEqual(start);
    expect(createSimdEngine(given).getParameters()).toEqual(start);
    const other = initialParameters({ ...given, seed: 2 });
    if (initializer !== 'zeros') expect(other).not.toEqual(start);
  },
);
