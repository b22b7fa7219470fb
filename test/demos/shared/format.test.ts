import { describe, expect, it } from 'vitest';
import { fixed, plain, signed } from '../../../demos/shared/format.ts';

describe('numbers as they are read', () => {
  it('keep their decimals and carry a true minus sign', () => {
    expect(fixed(-1.5, 2)).toBe('−1.50');
    expect(plain(-1.5)).toBe('−1.5');
    expect(plain(0.1 + 0.2)).toBe('0.3');
  });

  it('never read “−0”', () => {
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(plain(-0.00001)).toBe('0');
    expect(signed(-0)).toBe('0');
  });

  it('show the sign of a positive number when asked', () => {
    expect(signed(2)).toBe('+2');
    expect(signed(0.25, 1)).toBe('+0.3');
    expect(signed(-2, 1)).toBe('−2.0');
  });
});
