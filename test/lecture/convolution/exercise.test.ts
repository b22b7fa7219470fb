import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, question } from '../../../src/lecture/convolution/exercise.ts';
import { outputSize } from '../../../src/lecture/convolution/size.ts';

const asks = fc.integer({ min: 1, max: 9999 });

/** How often the window fits, by putting it down time after time. */
function count({ n, k, p, s }: ReturnType<typeof question>): number {
  let windows = 0;
  for (let at = 0; at + k <= n + 2 * p; at += s) windows += 1;
  return windows;
}

describe('predicting the size of a map', () => {
  it('asks first for 28, 3, 1, 2, which is 14', () => {
    expect(question(1)).toEqual({ n: 28, k: 3, p: 1, s: 2 });
    expect(check(question(1), 14).passed).toBe(true);
  });

  it('asks the same for the same number, and the formula counts the windows', () => {
    fc.assert(
      fc.property(asks, (ask) => {
        const asked = question(ask);
        expect(question(ask)).toEqual(asked);
        expect(outputSize(asked)).toBe(count(asked));
        expect(count(asked)).toBeGreaterThan(1);
      }),
    );
  });

  it('passes as many windows as fit and no other answer, and says on which side it is wrong', () => {
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 60 }), (ask, answer) => {
        const asked = question(ask);
        const { passed, reason } = check(asked, answer);
        expect(passed).toBe(answer === count(asked));
        if (answer > count(asked)) expect(reason).toContain('Too many');
        if (answer < count(asked)) expect(reason).toContain('Too few');
      }),
    );
  });

  it.each([
    [{ n: 28, k: 5, p: 2, s: 1 }, 26, 'both sides'],
    [{ n: 28, k: 3, p: 1, s: 2 }, 13, 'padding is missing'],
    [{ n: 28, k: 5, p: 2, s: 1 }, 24, 'padding is missing'],
    [{ n: 28, k: 5, p: 2, s: 1 }, 27, '+ 1'],
    [{ n: 28, k: 3, p: 1, s: 2 }, 15, 'Round down'],
    [{ n: 28, k: 3, p: 1, s: 2 }, 28, 'divide by s'],
    [{ n: 28, k: 3, p: 1, s: 2 }, 16, '− k'],
    [{ n: 28, k: 3, p: 0, s: 1 }, 28, 'size of the input'],
  ])('of %j says to %s what was forgotten: %s', (asked, answer, words) => {
    const verdict = check(asked, answer);
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toContain(words);
  });

  it('waits for an answer, and takes none below 1', () => {
    expect(check(question(1), null).passed).toBe(false);
    expect(check(question(1), 0).reason).toContain('at least once');
  });
});
