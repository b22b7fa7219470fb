import { describe, expect, it } from 'vitest';
import {
  accuracyCurve,
  accuracyHeight,
  lossCurve,
  lossHeight,
  testLossCurve,
} from '../../../demos/mnist-training/logic/curves.ts';
import { networkWords } from '../../../demos/mnist-training/logic/network-words.ts';
import { recordedCurve } from '../../../demos/mnist-training/logic/recorded-curves.ts';
import { lossWords, percent, seconds, speed } from '../../../demos/mnist-training/logic/words.ts';
import { published, publishedFor } from '../../../demos/mnist-training/published.ts';
import { isSnapshot } from '../../../demos/mnist-training/session/snapshot.ts';
import type { NetworkChoice } from '../../../src/lecture/mnist-training/network-choice.ts';

describe('numbers as they are read', () => {
  it.each([
    [percent(0.9765), '97.7 %'],
    [percent(0.9765, 0), '98 %'],
    [percent(0), '0.0 %'],
    [percent(Number.NaN), '–'],
    [speed(12_345), '12,000'],
    [speed(987), '990'],
    [speed(0), '–'],
    [speed(-1), '–'],
    [speed(Number.NaN), '–'],
    [seconds(9.96), '10.0 s'],
    [seconds(99.9), '99.9 s'],
    [seconds(100), '1 min 40 s'],
    [seconds(185), '3 min 5 s'],
    [lossWords(0.25), '0.250'],
    [lossWords(0), '0.00'],
    [lossWords(0.001), '0.00100'],
    [lossWords(0.00099), '9.90·10⁻⁴'],
    [lossWords(999), '999'],
    [lossWords(1000), '1.00·10³'],
    [lossWords(Number.POSITIVE_INFINITY), '–'],
  ])('are short: %s', (words, expected) => {
    expect(words).toBe(expected);
  });

  it('a network is named by its layers, how it learns, and how fast', () => {
    const network = {
      hidden: [30, 20],
      activation: 'relu',
      loss: 'cross-entropy',
      optimizer: 'adam',
      rate: 0.001,
      batch: 10,
      start: 'he',
      l2: 0,
      seed: 1,
    } as const satisfies NetworkChoice;
    expect(networkWords(network)).toBe('784-30-20-10, ReLU, cross-entropy, Adam, η 0.001');
  });
});

describe('curves by epoch', () => {
  const moment = { predictions: new Uint8Array(), hash: '', kept: true };
  const run = {
    ...{ id: 'main', label: 'a run', stepsPerEpoch: 100, step: 150, seconds: 1 },
    imagesPerSecond: 1,
    losses: [
      { step: 50, loss: 2 },
      { step: 150, loss: 0.1 },
    ],
    moments: [
      { ...moment, step: 0, loss: 2.3, accuracy: 0.1 },
      { ...moment, step: 100, loss: 0.5, accuracy: 0.9 },
    ],
  };

  it('are those of the mini-batches, of the test loss and of the test accuracy', () => {
    const label = 'a run';
    expect(lossCurve(run, 'ghost')).toEqual({
      ...{ label, role: 'ghost', xs: [0.5, 1.5], ys: [lossHeight(2), lossHeight(0.1)] },
    });
    expect(testLossCurve(run)).toEqual({
      ...{ label: 'test loss', role: 'test', xs: [0, 1], ys: [lossHeight(2.3), lossHeight(0.5)] },
    });
    expect(accuracyCurve(run, 'main')).toEqual({
      ...{ label, role: 'main', xs: [0, 1], ys: [accuracyHeight(0.1), accuracyHeight(0.9)] },
    });
  });

  it('stand as high as their logarithms', () => {
    expect(lossHeight(100)).toBeCloseTo(2, 12);
    expect(lossHeight(1e-9)).toBeCloseTo(-4, 12);
    expect(accuracyHeight(0.904)).toBeCloseTo(1, 12);
  });

  it('of a recorded run are the mean over its seeds, as far as all of them go', () => {
    const seeds = [
      [0.9, 0.94, 0.95],
      [0.92, 0.96],
    ].map((testAccuracies) => ({ testAccuracies }));
    expect(recordedCurve({ name: 'three', seeds } as never)).toEqual({
      ...{ label: 'three', role: 'recorded', xs: [1, 2] },
      ys: [accuracyHeight(0.91), accuracyHeight((0.94 + 0.96) / 2)],
    });
  });
});

describe('published runs', () => {
  it('are those of a network of the same size, or the classic and the modern one', () => {
    expect(publishedFor([100]).map(({ hidden }) => hidden)).toEqual([100, 100]);
    expect(publishedFor([30])).toEqual(published.slice(0, 2));
    for (const hidden of [[], [31], [30, 30]]) {
      expect(publishedFor(hidden)).toEqual([published[0], published.at(-1)]);
    }
  });

  it('say which results are Nielsen’s', () => {
    const nielsen = published.filter(({ source }) => source.includes('Nielsen'));
    expect(nielsen.map(({ hidden, accuracy }) => [hidden, accuracy])).toEqual([
      [30, 0.9542],
      [30, 0.9549],
      [100, 0.9659],
      [100, 0.9682],
    ]);
  });
});

describe('what a deck kept of a run', () => {
  const snapshot = { key: 'k', goal: null, runs: [] };

  it.each([snapshot, { ...snapshot, goal: 5 }, { ...snapshot, goal: 'epochs' }])(
    'is known by its parts: %j',
    (value) => {
      expect(isSnapshot(value)).toBe(true);
    },
  );

  it.each([
    null,
    undefined,
    'text',
    {},
    { ...snapshot, key: 5 },
    { ...snapshot, goal: 'steps' },
    { ...snapshot, goal: undefined },
    { ...snapshot, runs: {} },
    { key: 'k', goal: null },
    { key: 'k', runs: [] },
    { goal: null, runs: [] },
  ])('is nothing else: %j', (value) => {
    expect(isSnapshot(value)).toBe(false);
  });
});
