import { describe, expect, it } from 'vitest';
import { isCheckpoint, lossInterval } from '../../src/training/schedule.ts';

const stepsOf = (last: number, stepsPerEpoch: number) =>
  Array.from({ length: last + 1 }, (_, step) => step).filter((step) =>
    isCheckpoint(step, stepsPerEpoch),
  );

describe('the moments at which a run is evaluated', () => {
  it('are dense at first, when much happens', () => {
    expect(stepsOf(938, 938)).toEqual([0, 15, 59, 235, 469, 704, 938]);
  });

  it('include the end of every epoch, whatever the batch size', () => {
    for (const stepsPerEpoch of [1, 3, 7, 59, 469, 938, 6000]) {
      for (const epoch of [1, 2, 5, 6, 10, 11, 30]) {
        expect(isCheckpoint(epoch * stepsPerEpoch, stepsPerEpoch)).toBe(true);
      }
    }
  });

  it('become rare: 6 in the first epoch, then 1 an epoch', () => {
    const stepsPerEpoch = 6000;
    const between = (from: number, to: number) =>
      stepsOf(to * stepsPerEpoch, stepsPerEpoch).filter((step) => step > from * stepsPerEpoch)
        .length;
    expect(between(0, 1)).toBe(6);
    expect(between(1, 2)).toBe(1);
    expect(between(20, 21)).toBe(1);
  });

  it('the loss curve has about 48 points an epoch, and at least one', () => {
    expect(lossInterval(938)).toBe(20);
    expect(lossInterval(10)).toBe(1);
  });
});
