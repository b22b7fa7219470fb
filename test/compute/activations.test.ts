import { describe, expect, test } from 'vitest';
import { activations, scalarActivations } from '../../src/compute/activations/index.ts';
import { softmax } from '../../src/compute/activations/softmax.ts';
import { type LossName, losses } from '../../src/compute/losses/index.ts';
import { numericGradient } from '../../src/compute/numeric-gradient.ts';

describe('activations have the values of their formulas', () => {
  test.each([
    ['step', [0, 0, 0, 1, 1], [0, 0, 0, 0, 0]],
    ['relu', [0, 0, 0, 1e-9, 3], [0, 0, 0, 1, 1]],
    ['leaky-relu', [-0.03, -1e-11, 0, 1e-9, 3], [0.01, 0.01, 0.01, 1, 1]],
    [
      'sigmoid',
      [1 / (1 + Math.exp(3)), 0.5, 0.5, 0.5, 1 / (1 + Math.exp(-3))],
      [0.045176659730912, 0.25, 0.25, 0.25, 0.045176659730912],
    ],
    [
      'tanh',
      [Math.tanh(-3), 0, 0, 0, Math.tanh(3)],
      [1 - Math.tanh(3) ** 2, 1, 1, 1, 1 - Math.tanh(3) ** 2],
    ],
  ] as const)('%s', (name, values, slopes) => {
    const { value, derivative, forward, backward } = scalarActivations[name];
    const z = Float64Array.of(-3, -1e-9, 0, 1e-9, 3);
    const a = new Float64Array(5);
    forward(z, a);
    for (const i of z.keys()) {
      expect(value(z[i]!)).toBeCloseTo(values[i]!, 8);
      expect(derivative(z[i]!)).toBeCloseTo(slopes[i]!, 8);
      expect(a[i]).toBe(value(z[i]!));
    }
    const gradient = new Float64Array(5);
    backward(z, a, Float64Array.of(1, 2, 3, 4, 5), gradient);
    for (const i of z.keys()) expect(gradient[i]).toBeCloseTo((i + 1) * slopes[i]!, 7);
  });

  test('all but softmax look at one neuron at a time', () => {
    expect(Object.keys(scalarActivations)).toEqual(
      Object.keys(activations).filter((name) => name !== 'softmax'),
    );
  });
});

describe('softmax', () => {
  const shares = (...z: number[]) => {
    const a = new Float64Array(z.length);
    softmax.forward(Float64Array.from(z), a);
    return [...a];
  };

  test('gives e^z over the sum of them all', () => {
    expect(shares(0, Math.log(2), Math.log(5))).toEqual([
      expect.closeTo(1 / 8, 12),
      expect.closeTo(2 / 8, 12),
      expect.closeTo(5 / 8, 12),
    ]);
  });

  test('sees only differences, and overflows for no number', () => {
    const near = shares(1, 2, 3);
    for (const [i, share] of shares(1001, 1002, 1003).entries())
      expect(share).toBeCloseTo(near[i]!, 12);
    expect(shares(-1000, -1000)).toEqual([0.5, 0.5]);
    expect(shares(1000, -1000)).toEqual([1, 0]);
  });

  test('passes back what differences measure', () => {
    const z = Float64Array.of(0.3, -1, 0.5, 2);
    const pull = Float64Array.of(1, -2, 0.5, 3);
    const a = new Float64Array(4);
    const pulled = (at: Float64Array) => {
      softmax.forward(at, a);
      return a.reduce((sum, each, i) => sum + each * pull[i]!, 0);
    };
    const numeric = numericGradient(pulled, z, 1e-5);
    softmax.forward(z, a);
    const gradient = new Float64Array(4);
    softmax.backward(z, a, pull, gradient);
    for (const i of [0, 1, 2, 3]) expect(gradient[i]).toBeCloseTo(numeric[i]!, 8);
  });
});

describe('losses have the values of their formulas', () => {
  const chance = (z: number) => 1 / (1 + Math.exp(-z));
  const z = [0.5, -1, 2];
  const y = [0, 1, 0];
  const a = z.map(chance);
  const sum = z.reduce((total, each) => total + Math.exp(each), 0);

  test.each([
    ['quadratic', a.reduce((total, each, i) => total + (each - y[i]!) ** 2 / 2, 0)],
    [
      'binary-cross-entropy',
      -a.reduce((total, each, i) => total + Math.log(y[i] === 1 ? each : 1 - each), 0),
    ],
    ['cross-entropy', -Math.log(Math.exp(-1) / sum)],
  ] as [LossName, number][])('%s', (name, expected) => {
    expect(losses[name].value(Float64Array.from(z), Float64Array.from(y))).toBeCloseTo(
      expected,
      12,
    );
  });

  test('and those of entropies are measured in nats', () => {
    expect(Object.entries(losses).map(([name, { unit }]) => [name, unit])).toEqual([
      ['quadratic', ''],
      ['binary-cross-entropy', 'nats'],
      ['cross-entropy', 'nats'],
    ]);
  });
});
