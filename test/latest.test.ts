import { describe, expect, it } from 'vitest';
import { latest } from '../src/latest.ts';

describe('the latest result', () => {
  it('is made once for the same arguments, and anew for others', () => {
    const asked: string[] = [];
    const join = latest((a: string, b: number) => {
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
    const half = latest((value: number) => {
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
