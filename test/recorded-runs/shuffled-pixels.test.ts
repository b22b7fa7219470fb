import { expect, test } from 'vitest';
import { modern } from '../../src/commands/networks.ts';
import run from '../../src/recorded-runs/shuffled-pixels.recorded.json' with { type: 'json' };

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('the recorded networks learned shuffled images as well as others, from the same seeds', () => {
  expect(run.settings).toEqual(modern);
  expect(run.dataset).toBe('MNIST');
  expect(run.asTheyAre).toHaveLength(run.seeds.length);
  expect(run.shuffled).toHaveLength(run.seeds.length);
  // Seeds alone make runs differ by more than the shuffle does.
  const spread = Math.max(...run.asTheyAre) - Math.min(...run.asTheyAre);
  expect(Math.abs(mean(run.asTheyAre) - mean(run.shuffled))).toBeLessThan(spread);
  expect(mean(run.shuffled)).toBeGreaterThan(0.97);
});
