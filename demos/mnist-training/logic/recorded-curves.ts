import type { RecordedRun } from '../../../src/recorded-runs/index.ts';
import { accuracyHeight, type Curve } from './curves.ts';

/** A recorded run as a curve: after each epoch, the mean over its seeds of the test accuracy. */
export function recordedCurve({ name, seeds }: RecordedRun): Curve {
  const epochs = Math.min(...seeds.map(({ testAccuracies }) => testAccuracies.length));
  const xs = Array.from({ length: epochs }, (_, i) => i + 1);
  const mean = (epoch: number) =>
    seeds.reduce((sum, { testAccuracies }) => sum + testAccuracies[epoch - 1]!, 0) / seeds.length;
  return { label: name, role: 'recorded', xs, ys: xs.map((epoch) => accuracyHeight(mean(epoch))) };
}
