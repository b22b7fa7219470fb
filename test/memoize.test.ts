import { describe, expect, it } from 'vitest';
import { memoizeLast, memoizeMany } from '../src/memoize.ts';

describe('the latest result', () => {
  it('is made once for the same arguments, and anew for others', () => {
    const asked: string[] = [];
    const join = memoizeLast((a: string, b: number) => {
      asked.push(`${a}${b}`);
      return { text: `${a}${b}` };
    });
    const first = join('x', 1);
    expect(join('x', 1)).toBe(first);
    expect(join('x', 2)).toEqual({ text: 'x2' });
    expect(join('y', 2)).toEqual({ text: 'y2' });
    expect(join('x', 1)).toEqual(first);
    expect(asked).toEqual(['x1', 'x2', 'y2', 'x1']);
  });

  it('is kept where it is nothing or no number', () => {
    let calls = 0;
    const half = memoizeLast((value: number) => {
      calls += 1;
      return value > 0 ? value / 2 : undefined;
    });
    expect([half(0), half(0), half(Number.NaN), half(Number.NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(calls).toBe(2);
  });
});

describe('many results', () => {
  it('are made once each, nothing too, by the values that they depend on', () => {
    const known = memoizeMany<string | undefined>();
    const asked: string[] = [];
    const upper = (word: string) =>
      known([{ word }], () => {
        asked.push(word);
        return word === '' ? undefined : word.toUpperCase();
      });
    expect(['a', 'b', '', 'a', 'b', ''].map(upper)).toEqual([
      'A',
      'B',
      undefined,
      'A',
      'B',
      undefined,
    ]);
    expect(asked).toEqual(['a', 'b', '']);
  });

  it('are forgotten before they are too many', () => {
    const known = memoizeMany<number>();
    let made = 0;
    const make = (value: number) => known([value], () => ++made);
    for (let value = 0; value < 1001; value++) make(value);
    expect(make(0)).toBe(1002);
    expect(make(1000)).toBe(1001);
  });
});
