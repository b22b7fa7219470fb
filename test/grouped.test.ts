import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from '../src/grouped.ts';

test('numbers are grouped as the language does it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double({ min: 0, max: 1e6, noNaN: true })), (value) => {
      const whole = Math.round(value) + 0;
      expect(grouped(value).replace(/^-0$/, '0')).toBe(whole.toLocaleString('en'));
    }),
  );
});
