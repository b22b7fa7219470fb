import { describe, expect, it } from 'vitest';
import { blanks } from '../../../src/lecture/shared/blanks.ts';

describe('a list with blanks', () => {
  const codec = blanks(2, { min: -1, max: 1, decimals: 3 });

  it('keeps what is filled in and what is not', () => {
    for (const values of [
      [null, null],
      [0.5, null],
      [null, -0.125],
      [0, 1],
    ]) {
      expect(codec.parse(codec.format(values))).toEqual(values);
    }
  });

  it('refuses another length and numbers out of range, in words', () => {
    expect(() => codec.parse('1')).toThrow(
      'expected 2 numbers or blanks separated by commas, got 1',
    );
    expect(() => codec.parse('2,')).toThrow('from -1 to 1');
  });
});
