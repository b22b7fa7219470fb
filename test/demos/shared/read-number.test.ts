import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../demos/shared/read-number.ts';

describe('a number that is typed', () => {
  it.each([
    ['2', 2],
    [' −1.5 ', -1.5],
    ['- 0,25', -0.25],
    ['1e-3', 0.001],
    ['.5', 0.5],
  ])('%s is read', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['', '-', '1.2.3', 'two', '0x10', 'Infinity', '1 000'])('“%s” is none', (text) =>
    expect(readNumber(text)).toBeNaN(),
  );
});
