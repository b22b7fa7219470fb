import { describe, expect, test } from 'vitest';
import { recordedRun } from '../../src/recorded-runs/index.ts';
import { pytorchRun } from '../../src/recorded-runs/pytorch.ts';

const own = recordedRun(pytorchRun.name);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function startedFrom(initializer: string) {
  const run = pytorchRun.runs.find((known) => known.initializer === initializer);
  if (run === undefined) throw new Error(`no run of PyTorch starts from ${initializer}`);
  return run.seeds;
}

/** Mean over the seeds of the mean loss of each epoch. */
function losses(seeds: readonly { trainLosses: readonly number[] }[]): number[] {
  return seeds[0]!.trainLosses.map((_, epoch) => mean(seeds.map((run) => run.trainLosses[epoch]!)));
}

describe.each(['pytorch', 'he'])('PyTorch, started from the weights of %s,', (initializer) => {
  const seeds = startedFrom(initializer);

  test('was recorded with as many seeds and epochs, on the same data', () => {
    expect(pytorchRun.dataset).toBe(own.dataset);
    expect(seeds.map(({ seed }) => seed)).toEqual(own.seeds.map(({ seed }) => seed));
    for (const { testAccuracies, trainLosses } of seeds) {
      expect(testAccuracies.length).toBe(own.epochs);
      expect(trainLosses.length).toBe(own.epochs);
    }
  });

  test('ends, in the mean over the seeds, no better than this project’s runs', () => {
    const [ours, theirs] = [own.seeds, seeds].map((runs) =>
      mean(runs.map(({ testAccuracies }) => testAccuracies.at(-1)!)),
    );
    expect(ours! - theirs!).toBeGreaterThan(-0.002);
  });
});

test('from He’s weights both lose the same in each epoch, to 3 %', () => {
  const [ours, theirs] = [losses(own.seeds), losses(startedFrom('he'))];
  expect(own.settings.initializer).toBe('he');
  for (const [epoch, loss] of ours!.entries()) {
    expect(Math.abs(theirs![epoch]! / loss - 1)).toBeLessThan(0.03);
  }
});

test('PyTorch’s own smaller weights cost more in the first epoch, by more than the seeds scatter', () => {
  const first = (initializer: string) =>
    startedFrom(initializer).map(({ trainLosses }) => trainLosses[0]!);
  expect(Math.min(...first('pytorch'))).toBeGreaterThan(1.1 * Math.max(...first('he')));
});
