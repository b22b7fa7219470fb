import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scientific } from '../../../src/format.ts';
import { allowedFactor, judge, question } from '../../../src/lecture/vanishing/exercise.ts';

const asked = fc.integer({ min: 1, max: 9999 }).map(question);

describe('predicting the next bar', () => {
  it('asks the same for the same seed, and leaves three bars to read the trend from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (seed) => {
        const { hidden, signals, network } = question(seed);
        expect(question(seed).signals).toEqual(signals);
        expect(hidden).toBeGreaterThanOrEqual(1);
        expect(network.depth + 1 - hidden).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 30 },
    );
  });

  it('passes predictions within a factor of 2, fails others, and says which side', () => {
    fc.assert(
      fc.property(asked, fc.double({ min: -3, max: 3, noNaN: true }), (given, exponent) => {
        const truth = given.signals[given.hidden - 1]!.delta;
        const { passed, points, reason } = judge(given, truth * 2 ** exponent);
        expect(passed).toBe(2 ** Math.abs(exponent) < allowedFactor);
        expect(points).toBe(Math.round(100 * 2 ** -Math.abs(exponent)));
        if (!passed) expect(reason).toContain(exponent > 0 ? 'too high' : 'too low');
        expect(reason).toContain(`‖δ‖ is ${scientific(truth)}, the bar`);
        expect(reason).not.toMatch(/\de[-+]\d/);
      }),
      { numRuns: 50 },
    );
  });

  it('is never right where the dashed bar begins, and asks as often for a higher bar as for a lower one', () => {
    let higher = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const given = question(seed);
      const behind = given.signals[given.hidden]!.delta;
      expect(judge(given, behind).passed).toBe(false);
      if (given.signals[given.hidden - 1]!.delta > behind) higher += 1;
    }
    expect(higher).toBeGreaterThan(20);
    expect(higher).toBeLessThan(40);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s in words', (prediction) => {
    expect(() => judge(question(1), prediction)).toThrow('above 0');
  });
});
