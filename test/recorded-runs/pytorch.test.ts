import { expect, test } from 'vitest';
import { recordedRun } from '../../src/recorded-runs/index.ts';
import { pytorchRun } from '../../src/recorded-runs/pytorch.ts';

const own = recordedRun(pytorchRun.name);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('PyTorch was recorded with as many seeds and epochs, on the same data', () => {
  expect(pytorchRun.dataset).toBe(own.dataset);
  expect(pytorchRun.seeds.map(({ seed }) => seed)).toEqual(own.seeds.map(({ seed }) => seed));
  for (const { testAccuracies, trainLosses } of pytorchRun.seeds) {
    expect(testAccuracies.length).toBe(own.epochs);
    expect(trainLosses.length).toBe(own.epochs);
  }
});

test('this project’s runs end, in the mean over the seeds, no worse than PyTorch’s', () => {
  const [ours, theirs] = [own.seeds, pytorchRun.seeds].map((seeds) =>
    mean(seeds.map(({ testAccuracies }) => testAccuracies.at(-1)!)),
  );
  expect(ours! - theirs!).toBeGreaterThan(-0.002);
});
