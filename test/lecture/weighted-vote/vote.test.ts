import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedVote } from '../../../src/lecture/weighted-vote/definition.ts';
import { allAnswers, check, describe as words } from '../../../src/lecture/weighted-vote/vote.ts';

const half = (min: number, max: number) =>
  fc.integer({ min: 2 * min, max: 2 * max }).map((halves) => halves / 2);
const vote = fc.record({
  w: fc.tuple(half(-10, 10), half(-10, 10), half(-10, 10)),
  threshold: half(0, 10),
});

/** The exercise by its inequalities, all eight cases written out. */
function isRight([w1, w2, w3]: readonly [number, number, number], t: number): boolean {
  const goes = [w1, w1 + w2, w1 + w3, w1 + w2 + w3, w2 + w3].every((sum) => sum > t);
  return goes && [0, w2, w3].every((sum) => sum <= t);
}

describe('the exercise of the weighted vote', () => {
  it('counts all eight answers', () => {
    expect(allAnswers.map((bits) => bits.join('')).join()).toBe('000,001,010,011,100,101,110,111');
  });

  it('passes whatever decides all eight cases as asked, fails all else, and says why', () => {
    let solved = 0;
    fc.assert(
      fc.property(vote, ({ w, threshold }) => {
        const { passed, reason } = check({ w, threshold });
        expect(passed).toBe(isRight(w, threshold));
        expect(reason).toMatch(/^[A-Z].*\.$/);
        if (passed) solved += 1;
      }),
      { numRuns: 5000 },
    );
    expect(solved).toBeGreaterThan(10);
  });

  it('is not solved at the beginning, where friend and way add up to 4', () => {
    expect(check(weightedVote.state.defaults)).toEqual({
      passed: false,
      reason: 'Friend and easy way should be enough, but 4 does not exceed 5.',
    });
  });

  it('is solved by a lower threshold', () => {
    expect(check({ w: [6, 2, 2], threshold: 3 }).passed).toBe(true);
  });

  it('stays at home in balance: the threshold has to be exceeded', () => {
    expect(words({ x: [0, 1, 1], w: [6, 2, 2], threshold: 4 })).toMatch(/^In balance, so we stay/);
  });
});
