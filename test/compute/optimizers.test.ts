import { describe, expect, test } from 'vitest';
import { numericGradient } from '../../src/compute/numeric-gradient.ts';
import { optimizers, type Update } from '../../src/compute/optimizers/index.ts';
import { addPenalty } from '../../src/compute/optimizers/penalty.ts';

/** Where w is after each gradient in turn, from 1. */
function way(update: Update, gradients: readonly number[]): number[] {
  const w = Float64Array.of(1);
  return gradients.map((gradient) => {
    update(w, Float64Array.of(gradient));
    return w[0]!;
  });
}

/** Nearly, but for rounding. */
const nearly = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 10));

describe('worked out by hand', () => {
  test('SGD goes η times the gradient', () => {
    expect(way(optimizers.sgd(0.1, 1), [2, -3])).toEqual(nearly([0.8, 1.1]));
  });

  test('momentum adds up what is left of the gradients before', () => {
    // v = 2, then 0.9 · 2 − 3 = −1.2, then 0.9 · −1.2 + 0 = −1.08.
    const path = nearly([0.8, 0.92, 1.028]);
    expect(way(optimizers.momentum(0.1, 1), [2, -3, 0])).toEqual(path);
    // With β = 0.5: v = 2, −2, −1.
    expect(way(optimizers.momentum(0.1, 1, { beta: 0.5 }), [2, -3, 0])).toEqual(
      nearly([0.8, 1, 1.1]),
    );
  });

  test('RMSProp divides by the root of the mean square', () => {
    // s = 0.01 · 4 = 0.04, then 0.99 · 0.04 + 0.01 · 9 = 0.1296 with root 0.36.
    const [first, second] = way(optimizers.rmsprop(0.1, 1, { epsilon: 1e-15 }), [2, -3]);
    expect(first).toBeCloseTo(1 - (0.1 * 2) / 0.2, 10);
    expect(second).toBeCloseTo(first! + (0.1 * 3) / 0.36, 10);
    // ε is added to the root, and ρ = 0 remembers nothing.
    const forgetful = optimizers.rmsprop(0.1, 1, { decay: 0, epsilon: 1 });
    expect(way(forgetful, [3, -1])).toEqual(nearly([1 - 0.3 / 4, 1 - 0.3 / 4 + 0.1 / 2]));
  });

  test('Adam corrects both means for their start at 0', () => {
    // m = 0.2, v = 0.004: m̂ = 2, v̂ = 4. Then m = 0.18 − 0.3 = −0.12, v = 0.003996 + 0.009 = 0.012996.
    const [first, second] = way(optimizers.adam(0.1, 1, { epsilon: 1e-15 }), [2, -3]);
    expect(first).toBeCloseTo(1 - 0.1, 10);
    const mean = -0.12 / (1 - 0.9 ** 2);
    const square = 0.012996 / (1 - 0.999 ** 2);
    expect(second).toBeCloseTo(first! - (0.1 * mean) / Math.sqrt(square), 10);
    const plain = optimizers.adam(0.1, 1, { beta1: 0, beta2: 0, epsilon: 1 });
    expect(way(plain, [3, -1])).toEqual(nearly([1 - 0.3 / 4, 1 - 0.3 / 4 + 0.1 / 2]));
  });
});

describe('the penalty on weights', () => {
  const weights = Float64Array.of(0.5, -2, 3);

  test.each([
    [0.1, 0],
    [0, 0.1],
    [0.2, 0.3],
  ])('adds the slope of l1 Σ|w| + l2 / 2 Σw², for %d and %d', (l1, l2) => {
    const gradient = Float64Array.of(1, 2, 3);
    addPenalty(weights, gradient, l1, l2);
    const cost = (w: Float64Array) =>
      w.reduce((sum, each) => sum + l1 * Math.abs(each) + (l2 / 2) * each * each, 0);
    const slope = numericGradient(cost, weights, 1e-5);
    for (const i of [0, 1, 2]) expect(gradient[i]).toBeCloseTo(i + 1 + slope[i]!, 8);
  });

  test('pulls at no weight that is 0, and without strength at none', () => {
    const gradient = Float64Array.of(1, 2);
    addPenalty(Float64Array.of(0, 0), gradient, 0.5, 0.5);
    expect([...gradient]).toEqual([1, 2]);
    addPenalty(Float64Array.of(7, 7), gradient, 0, 0);
    expect([...gradient]).toEqual([1, 2]);
  });
});
