import { describe, expect, it } from 'vitest';
import { createTestLosses } from '../../src/training/test-losses.ts';

const weights = (value: number) => [
  { weights: Float32Array.of(value), biases: Float32Array.of(0) },
];
const start = weights(0);

describe('what was measured on the test images', () => {
  it('has the weights of the start as its best before anything was', () => {
    const losses = createTestLosses(start, 3);
    expect(losses.best).toEqual({ step: 0, parameters: start });
    expect(losses.add(Number.NaN, 0, weights(1))).toMatch(/rose to infinity/);
    expect(losses.best.parameters).toBe(start);
  });

  it('has as its best the first weights with the lowest loss', () => {
    const losses = createTestLosses(start, 3);
    const said = [2, 1, 1, 1.5].map((loss, i) => losses.add(loss, 10 * i, weights(i)));
    expect(said).toEqual([null, null, null, null]);
    expect(losses.best).toEqual({ step: 10, parameters: weights(1) });
  });

  it('is no longer learning beyond a multiple of the first loss, not of the lowest', () => {
    const losses = createTestLosses(start, 3);
    expect([2, 0.1, 6].map((loss, i) => losses.add(loss, i, weights(i)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(losses.add(6.01, 3, weights(3))).toBe(
      'The loss on the test images rose to 6.01, from 2.00 before training: training diverged. Try a smaller learning rate.',
    );
    expect(losses.best.step).toBe(1);
  });

  it('may rise to any number where that is no reason to stop', () => {
    const losses = createTestLosses(start, Number.POSITIVE_INFINITY);
    expect([1, 1e30].map((loss) => losses.add(loss, 0, start))).toEqual([null, null]);
    expect(losses.add(Number.POSITIVE_INFINITY, 0, start)).not.toBeNull();
  });
});
