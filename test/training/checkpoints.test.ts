import { describe, expect, it } from 'vitest';
import { createCheckpoints } from '../../src/training/checkpoints.ts';

const weightsOf = (value: number) => [
  { weights: new Float32Array(20).fill(value), biases: new Float32Array(5).fill(value) },
];
const bytes = 100;

describe('weights of earlier moments', () => {
  it('are given back as they were kept', () => {
    const checkpoints = createCheckpoints(10 * bytes);
    const kept = weightsOf(3);
    expect(checkpoints.keep(7, kept)).toEqual([]);
    expect(checkpoints.at(7)).toBe(kept);
    expect(checkpoints.at(8)).toBeNull();
  });

  it('never take more than their budget, and give up every second moment but the ends', () => {
    const checkpoints = createCheckpoints(4 * bytes);
    const given = [0, 10, 20, 30, 40].flatMap((step) => checkpoints.keep(step, weightsOf(step)));
    expect(given).toEqual([10, 30]);
    expect(checkpoints.steps).toEqual([0, 20, 40]);
    expect(given.every((step) => checkpoints.at(step) === null)).toBe(true);
  });

  it('keep the newest also where it would be every second one', () => {
    const checkpoints = createCheckpoints(3 * bytes);
    const given = [0, 10, 20, 30].flatMap((step) => checkpoints.keep(step, weightsOf(step)));
    expect(given).toEqual([10]);
    expect(checkpoints.steps).toEqual([0, 20, 30]);
    expect(checkpoints.at(30)).not.toBeNull();
    // Room again for what was given up, and for no more.
    expect(checkpoints.keep(40, weightsOf(40))).toEqual([20]);
  });

  it('are kept once, as they were first', () => {
    const checkpoints = createCheckpoints(10 * bytes);
    const first = weightsOf(1);
    checkpoints.keep(5, first);
    expect(checkpoints.keep(5, weightsOf(2))).toEqual([]);
    expect(checkpoints.at(5)).toBe(first);
    expect(checkpoints.steps).toEqual([5]);
  });

  it('always hold the first and the newest, however small the budget', () => {
    const checkpoints = createCheckpoints(1);
    for (let step = 0; step < 20; step++) checkpoints.keep(step, weightsOf(step));
    expect(checkpoints.steps).toEqual([0, 19]);
  });
});
