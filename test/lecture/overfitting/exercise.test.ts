import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enough, judge } from '../../../src/lecture/overfitting/exercise.ts';

/** Accuracies after each epoch, in thousandths as 1,000 held-out samples give them. */
const curve = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 120 })
  .map((counts) => counts.map((count) => count / 1000));
const curveAndStop = curve.chain((accuracies) =>
  fc.record({
    accuracies: fc.constant(accuracies),
    stop: fc.integer({ min: 0, max: accuracies.length - 1 }),
  }),
);

describe('stopping at the validation peak', () => {
  it('gets 100 points at the peak itself, for any curve', () => {
    fc.assert(
      fc.property(curve, (accuracies) => {
        const { peak } = judge(accuracies, 0);
        expect(accuracies[peak]).toBe(Math.max(...accuracies));
        expect(accuracies.slice(0, peak).every((value) => value < accuracies[peak]!)).toBe(true);
        expect(judge(accuracies, peak)).toMatchObject({ points: 100, passed: true });
      }),
    );
  });

  it('passes exactly from 80 points, and never gives more at a worse epoch farther away', () => {
    fc.assert(
      fc.property(curveAndStop, ({ accuracies, stop }) => {
        const { points, passed, peak } = judge(accuracies, stop);
        expect(passed).toBe(points >= enough);
        expect(points).toBeGreaterThanOrEqual(0);
        const farther = stop < peak ? stop - 1 : stop + 1;
        const other = accuracies[farther];
        if (stop !== peak && other !== undefined && other <= accuracies[stop]!) {
          expect(judge(accuracies, farther).points).toBeLessThanOrEqual(points);
        }
      }),
    );
  });

  it('fails for 2 points of accuracy lost, and for a fifth of the run too late', () => {
    const flat = Array.from({ length: 101 }, (_, epoch) => (epoch < 10 ? 0.5 : 0.9));
    expect(judge(flat, 29).passed).toBe(true);
    expect(judge(flat, 31).passed).toBe(false);
    const falling = flat.map((value, epoch) => (epoch > 10 ? 0.879 : value));
    expect(judge(falling, 11)).toMatchObject({ passed: false, peak: 10 });
  });

  it('says how far the stop was from the peak, in epochs and in accuracy', () => {
    expect(judge([0.5, 0.8, 0.9, 0.85], 3).reason).toBe(
      'The validation accuracy peaks after epoch 2, at 90.0 %. You stopped 1 epoch after it, at 85.0 %: 5.0 points of accuracy lost.',
    );
    expect(judge([0.5, 0.8, 0.9, 0.85], 0).reason).toContain('2 epochs before it, at 50.0 %');
    expect(judge([0.5, 0.8, 0.9, 0.85], 2).reason).toContain('You stopped right there.');
  });

  it('refuses an epoch outside of the run', () => {
    expect(() => judge([0.5, 0.6], 2)).toThrow(/Epoch 2 is not in a run of 1 epochs/);
  });
});
