import { describe, expect, it } from 'vitest';
import {
  accuracyHeight,
  accuracyTicks,
  bandOf,
  lossHeight,
  lossTicks,
} from '../../../demos/mnist-training/logic/curves.ts';
import {
  best,
  emptyHistory,
  momentAt,
  newest,
  withEvent,
  withoutWeights,
} from '../../../demos/mnist-training/logic/history.ts';
import { milestone } from '../../../demos/mnist-training/logic/milestones.ts';

const evaluated = (step: number, accuracy: number, run = 'main') =>
  ({
    type: 'evaluated',
    run,
    step,
    loss: 1 - accuracy,
    accuracy,
    predictions: new Uint8Array(10),
    hash: '0',
  }) as const;

const progress = {
  type: 'progress',
  run: 'main',
  step: 40,
  seconds: 0.5,
  imagesPerSecond: 9000,
  losses: [
    { step: 20, loss: 2 },
    { step: 40, loss: 1 },
  ],
} as const;

const start = emptyHistory('main', 'a run', 100);
const after = (...accuracies: [step: number, accuracy: number][]) =>
  accuracies.reduce((run, [step, accuracy]) => withEvent(run, evaluated(step, accuracy)), start);

describe('the history of a run', () => {
  it('grows by its own events only', () => {
    const run = [progress, evaluated(40, 0.8), evaluated(40, 0.1, 'rival')].reduce(
      withEvent,
      start,
    );
    expect(run.losses).toHaveLength(2);
    expect(run.seconds).toBe(0.5);
    expect(run.moments.map(({ accuracy }) => accuracy)).toEqual([0.8]);
    expect(start.moments).toEqual([]);
  });

  it('finds the newest, the best, and the moment that an earlier step belongs to', () => {
    const run = after([0, 0.1], [50, 0.9], [100, 0.8]);
    expect(newest(run)?.step).toBe(100);
    expect(best(run)?.step).toBe(50);
    expect(momentAt(run, 99)?.step).toBe(50);
    expect(momentAt(run, Number.POSITIVE_INFINITY)?.step).toBe(100);
    expect(momentAt(start, 5)).toBeNull();
  });

  it('keeps the place of a moment in the curve when its weights are given up', () => {
    const run = withoutWeights(after([0, 0.1], [50, 0.9]), [50]);
    expect(run.moments.map(({ kept }) => kept)).toEqual([true, false]);
  });

  it('stands at its last good step after it diverged', () => {
    const run = withEvent(after([0, 0.1], [50, 0.9]), {
      type: 'diverged',
      run: 'main',
      step: 60,
      lastGood: 50,
      reason: '',
    });
    expect(run.step).toBe(50);
  });
});

describe('what is said aloud', () => {
  it('names the highest mark that was passed, once', () => {
    expect(milestone(after([0, 0.1], [50, 0.961]))).toBe(
      'Past 95 %: 96.1 % of the test images after 0.50 epochs.',
    );
    expect(milestone(after([0, 0.1], [50, 0.961], [75, 0.962]))).toBeNull();
  });

  it('sums up at the end of an epoch', () => {
    expect(milestone(after([0, 0.1], [50, 0.961], [200, 0.965]))).toBe(
      'After 2 epochs: 96.5 % of the test images.',
    );
  });

  it('says so when it learns nothing', () => {
    expect(milestone(after([0, 0.1], [100, 0.098]))).toContain('hardly better than guessing');
  });

  it('says nothing before the first step', () => {
    expect(milestone(after([0, 0.1]))).toBeNull();
  });
});

describe('the axes of the curves', () => {
  it('halving the mistakes climbs the same from 80 to 90 as from 98 to 99 %, but for the 0.4 % added', () => {
    const climb = (from: number, to: number) => accuracyHeight(to) - accuracyHeight(from);
    expect(climb(0.796, 0.9)).toBeCloseTo(Math.log10(2), 12);
    expect(climb(0.976, 0.99)).toBeCloseTo(Math.log10(2), 12);
  });

  it('have their labels where their values stand', () => {
    for (const { at, label } of accuracyTicks) {
      expect(at).toBe(accuracyHeight(Number.parseFloat(label) / 100));
    }
    for (const { at, label } of lossTicks) expect(at).toBe(lossHeight(Number(label)));
  });

  it('have a place for a perfect score and for no loss at all', () => {
    expect(Number.isFinite(accuracyHeight(1))).toBe(true);
    expect(Number.isFinite(lossHeight(0))).toBe(true);
  });

  it('the band of several runs ends where the slowest run is', () => {
    const band = bandOf([after([0, 0.1], [50, 0.9], [100, 0.95]), after([0, 0.12], [50, 0.8])]);
    expect(band.xs).toEqual([0, 0.5]);
    expect(band.low).toEqual([accuracyHeight(0.1), accuracyHeight(0.8)]);
    expect(band.high).toEqual([accuracyHeight(0.12), accuracyHeight(0.9)]);
  });
});
