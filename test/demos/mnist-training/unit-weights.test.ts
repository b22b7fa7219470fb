import { describe, expect, it } from 'vitest';
import { recordedCurve } from '../../../demos/mnist-training/logic/recorded-curves.ts';
import { unitWeights } from '../../../demos/mnist-training/logic/unit-weights.ts';
import { published } from '../../../demos/mnist-training/published.ts';
import { recordedRun } from '../../../src/recorded-runs/index.ts';

describe('the weights of units as figures', () => {
  it('name the strongest pixels of each unit, and how strong it is', () => {
    const weights = new Float32Array(2 * 784);
    weights[3 * 28 + 5] = 0.5;
    weights[10 * 28 + 14] = -0.25;
    weights[784 + 27 * 28 + 27] = 2;
    const [first, second] = unitWeights(weights);
    expect(first?.largest).toEqual({ value: 0.5, row: 3, column: 5 });
    expect(first?.smallest).toEqual({ value: -0.25, row: 10, column: 14 });
    expect(first?.strength).toBeCloseTo(Math.sqrt((0.5 ** 2 + 0.25 ** 2) / 784), 12);
    expect(second?.largest).toEqual({ value: 2, row: 27, column: 27 });
  });
});

describe('recorded runs beside published ones', () => {
  it('were trained with the settings that their published result names', () => {
    for (const { recorded, hidden, title } of published) {
      if (recorded === undefined) continue;
      const { settings } = recordedRun(recorded);
      expect(settings.layers).toEqual([784, hidden, 10]);
      expect(title.includes('cross-entropy')).toBe(settings.loss.includes('cross-entropy'));
      expect(title.includes(`${settings.learningRate}`)).toBe(true);
    }
  });

  it('have a point for each epoch, higher at the end than at the beginning', () => {
    const { xs, ys } = recordedCurve(recordedRun('mnist-784-30-10'));
    expect(xs).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(ys.at(-1)!).toBeGreaterThan(ys[0]!);
  });
});
