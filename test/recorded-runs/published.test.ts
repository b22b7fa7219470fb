import { describe, expect, test } from 'vitest';
import { publishedRuns, trainCommand } from '../../src/commands/record/runs.ts';
import {
  bestAccuracy,
  meanFinalAccuracy,
  recordedRun,
  recordedRuns,
} from '../../src/recorded-runs/index.ts';

test('every published run is recorded with the settings and command that stand in the source', () => {
  expect(recordedRuns.map(({ name }) => name)).toEqual(publishedRuns.map(({ name }) => name));
  for (const run of publishedRuns) {
    const recorded = recordedRun(run.name);
    expect(recorded.settings).toEqual(run.settings);
    expect(recorded.command).toBe(trainCommand(run));
    expect(recorded.dataset).toBe('MNIST');
    expect(recorded.seeds.length).toBe(run.seeds);
    for (const { testAccuracies, trainLosses } of recorded.seeds) {
      expect(testAccuracies.length).toBe(run.epochs);
      expect(trainLosses.length).toBe(run.epochs);
    }
  }
});

describe('the recorded accuracies are near the published ones', () => {
  test.each([
    ['mnist-784-128-10', 0.9768],
    ['mnist-softmax-regression', 0.92],
    ['mnist-overfitting', 0.82],
  ])('%s, as a mean over seeds', (name, published) => {
    expect(Math.abs(meanFinalAccuracy(recordedRun(name)) - published)).toBeLessThan(0.01);
  });

  test.each([
    ['mnist-784-30-10', 0.9542],
    ['mnist-784-100-10', 0.9682],
  ])('%s, at best', (name, published) => {
    expect(bestAccuracy(recordedRun(name))).toBeGreaterThanOrEqual(published);
  });
});

test('1,000 images are learned by heart', () => {
  for (const seed of recordedRun('mnist-overfitting').seeds) expect(seed.trainAccuracy).toBe(1);
});

test('an unknown run is refused, naming the known ones', () => {
  expect(() => recordedRun('cifar')).toThrow('There is no recorded run “cifar”. There are: mnist-');
});
