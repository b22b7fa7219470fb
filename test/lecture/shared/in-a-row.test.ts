import { describe, expect, it } from 'vitest';
import { judgeRow, missed, nextRow } from '../../../src/lecture/shared/in-a-row.ts';

const right = { passed: true, reason: 'Close.' };
const wrong = { passed: false, reason: 'Too high.' };

describe('right answers in a row', () => {
  it('solve an exercise at the third, and are counted before', () => {
    expect(judgeRow(right, 0)).toEqual({ passed: false, reason: 'Right, 1 of 3 in a row. Close.' });
    expect(judgeRow(right, 1)).toEqual({ passed: false, reason: 'Right, 2 of 3 in a row. Close.' });
    expect(judgeRow(right, 2)).toEqual(right);
    expect(judgeRow(right, 1, 2)).toEqual(right);
    expect([0, 1, 2].map((before) => nextRow(right, before))).toEqual([1, 2, 0]);
  });

  it('begin anew after a wrong one', () => {
    expect(judgeRow(wrong, 2)).toEqual(wrong);
    expect(nextRow(wrong, 2)).toBe(0);
  });

  it('do not count what was missed before', () => {
    expect(judgeRow(right, missed).reason).toContain('only first tries count');
    expect(nextRow(right, missed)).toBe(0);
  });
});
