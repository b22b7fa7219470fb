import { describe, expect, test } from 'vitest';
import { paceOf } from '../../src/deck/client/desk/presenter/plan.ts';

describe('the pace of a lecture', () => {
  const minutes = [2, 3, 5, 0, 10];

  test('is on time anywhere within the minutes of the slide that is shown', () => {
    expect(paceOf(minutes, 1, 2)).toEqual({ due: 1, late: 0, remaining: 18 });
    expect(paceOf(minutes, 1, 4.9).late).toBe(0);
  });

  test('is late by what the slide has taken too long, early by what it came too soon', () => {
    expect(paceOf(minutes, 1, 7)).toMatchObject({ due: 2, late: 2 });
    expect(paceOf(minutes, 2, 3)).toMatchObject({ due: 1, late: -2 });
  });

  test('ends as much later as it has been slower so far', () => {
    // 10 minutes of plan took 15: the other 10 take 15, too.
    expect(paceOf(minutes, 2, 15).remaining).toBe(15);
    // In the first minutes there is no pace to speak of.
    expect(paceOf(minutes, 0, 3).remaining).toBe(18);
  });

  test('has nothing due beyond the last slide', () => {
    expect(paceOf(minutes, 4, 100).due).toBe(4);
    expect(paceOf(minutes, 4, 20)).toEqual({ due: 4, late: 0, remaining: 0 });
  });
});
