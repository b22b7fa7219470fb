import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed, grouped, plain, powerOfTen, scientific, signed, telling } from '../src/format.ts';

describe('numbers as they are read', () => {
  it('keep their decimals and carry a true minus sign', () => {
    expect(fixed(-1.5, 2)).toBe('−1.50');
    expect(plain(-1.5)).toBe('−1.5');
    expect(plain(0.1 + 0.2)).toBe('0.3');
  });

  it('are grouped by thousands as the language does it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ min: 0, max: 1e6, noNaN: true })), (value) => {
        const whole = Math.round(value) + 0;
        expect(grouped(value).replace(/^-0$/, '0')).toBe(whole.toLocaleString('en'));
      }),
    );
  });

  it('never read “−0”', () => {
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(plain(-0.00001)).toBe('0');
    expect(signed(-0)).toBe('0');
  });

  it('have more decimals where they would read as 0 and are not', () => {
    expect(telling(-0.4, 2)).toBe('−0.40');
    expect(telling(0, 2)).toBe('0.00');
    expect(telling(0.0001, 2)).toBe('0.0001');
    expect(telling(-0.0004, 2)).toBe('−0.0004');
  });

  it('show the sign of a positive number when asked', () => {
    expect(signed(2)).toBe('+2');
    expect(signed(0.25, 1)).toBe('+0.3');
    expect(signed(-2, 1)).toBe('−2.0');
  });
});

describe('very large and very small numbers', () => {
  it('are written with a power of ten', () => {
    expect(powerOfTen(-12)).toBe('10⁻¹²');
    expect(powerOfTen(0)).toBe('10⁰');
    expect(scientific(0.000047)).toBe('4.7·10⁻⁵');
    expect(scientific(-123456)).toBe('−1.2·10⁵');
    expect(scientific(0.00009999)).toBe('1.0·10⁻⁴');
  });

  it('are written plainly where that is readable', () => {
    expect(scientific(0)).toBe('0');
    expect(scientific(0.2346)).toBe('0.235');
    expect(scientific(2.346)).toBe('2.35');
    expect(scientific(-42)).toBe('−42.0');
  });
});
