import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judge,
  limitOf,
  type Question,
  question,
} from '../../../src/lecture/gradient-descent/exercise.ts';
import {
  bestPlainTuning,
  bestTuning,
  bowlOf,
  walk,
} from '../../../src/lecture/gradient-descent/momentum.ts';

/** Every bowl that is asked for, once: seeds ask for 51, and working one out takes 200 walks. */
const bowls = new Map<number, Question>();
for (let seed = 1; bowls.size < 51; seed++) {
  if (!bowls.has(bowlOf(seed))) bowls.set(bowlOf(seed), question(seed));
}
const anyBowl = fc.constantFrom(...bowls.values());

describe('the fewest steps', () => {
  it('can be won: the best tuning passes with all points', () => {
    for (const asked of bowls.values()) {
      const { passed, points, steps } = judge(asked, bestTuning(asked.condition));
      expect({ passed, points, steps }).toEqual({ passed: true, points: 100, steps: asked.par });
    }
  });

  it('is not won without momentum, whatever the step size', () => {
    fc.assert(
      fc.property(anyBowl, fc.integer({ min: 10, max: 4000 }), (asked, thousandths) => {
        const alpha = thousandths / 1000 / asked.condition;
        const verdict = judge(asked, { alpha, beta: 0 });
        expect(verdict.passed).toBe(false);
      }),
    );
  });

  it('passes exactly the tunings that need fewer steps than the best plain descent', () => {
    fc.assert(
      fc.property(
        anyBowl,
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (asked, alphaLambda, beta) => {
          const tuning = { alpha: alphaLambda / asked.condition, beta };
          const { settledAt } = walk(tuning, asked.condition);
          const verdict = judge(asked, tuning);
          expect(verdict.passed).toBe(settledAt !== null && settledAt < asked.plain);
          expect(verdict.steps).toBe(settledAt);
          expect(verdict.points > 0).toBe(settledAt !== null);
        },
      ),
    );
  });

  it('gives points for the share of the best, and asks for 80 of them and for less than plain descent', () => {
    const [asked] = bowls.values();
    const { condition, par, plain } = asked!;
    const slower = { ...bestTuning(condition), beta: 0.9 * bestTuning(condition).beta };
    const { points, steps, reason } = judge(asked!, slower);
    expect(steps).toBeGreaterThan(par);
    expect(points).toBe(Math.round((100 * par) / steps!));
    expect(reason).not.toContain('match or beat');
    expect(judge(asked!, bestTuning(condition)).reason).toContain('match or beat');
    for (const each of bowls.values()) {
      const limit = limitOf(each);
      expect(limit).toBeLessThan(each.plain);
      expect(each.par / limit).toBeGreaterThanOrEqual(0.8);
      expect(limit + 1 === each.plain || each.par / (limit + 1) < 0.8).toBe(true);
    }
    expect(plain).toBeGreaterThan(par);
  });

  it('gives the reason', () => {
    const asked = question(1);
    const reason = (alphaLambda: number, beta: number) =>
      judge(asked, { alpha: alphaLambda / asked.condition, beta }).reason;
    expect(reason(3, 0)).toMatch(/diverged.*must stay below/);
    expect(reason(0.01, 0)).toMatch(/steps are too small/);
    expect(reason(0.5, 0.99)).toMatch(/keeps it swinging/);
    expect(judge(asked, bestPlainTuning(asked.condition)).reason).toMatch(/takes only/);
  });
});
