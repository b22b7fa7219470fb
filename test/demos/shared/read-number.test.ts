import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expected, readNumber } from '../../../demos/shared/read-number.ts';

const whole: Expected = { whole: true };

describe('a number that is typed', () => {
  it.each([
    ['2', 2],
    [' −1.5 ', -1.5],
    ['- 0,25', -0.25],
    ['–3', -3],
    ['+ 3', 3],
    ['1e-3', 0.001],
    ['1E−3', 0.001],
    ['10^-3', 0.001],
    ['10⁻³', 0.001],
    ['10**-3', 0.001],
    ['10^(−3)', 0.001],
    ['4.7·10⁻⁵', 0.000047],
    ['4.7×10^-5', 0.000047],
    ['2 * 10^3', 2000],
    ['−1.2 · 10⁵', -120_000],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['1/2', 0.5],
    ['−1 / 2', -0.5],
    ['1⁄2', 0.5],
    ['½', 0.5],
    ['−½', -0.5],
    ['1½', 1.5],
    ['1 1/2', 1.5],
    ['−2 ¼', -2.25],
    ['78.8 %', 0.788],
    ['78.8%', 0.788],
    ['78,8 %', 0.788],
    ['７８．８％', 0.788],
    ['14 × 14', 196],
    ['14x14', 196],
    ['20X20', 400],
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ['1\u2009234\u2009567', 1_234_567],
    ['1\u00a0000.5', 1000.5],
    ["1'000", 1000],
    ['1’000', 1000],
    ['1_000', 1000],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['１２３', 123],
    ['= 0.731', 0.731],
    ['≈ 0,731', 0.731],
  ])('%s is read', (text, value) => expect(readNumber(text)).toBe(value));

  it.each([
    ['1,000', {}, 1],
    ['1,000', whole, 1000],
    ['60,000', whole, 60_000],
    ['0,125', {}, 0.125],
    ['0,125', whole, 0.125],
    ['12,5', whole, 12.5],
    ['1.000', whole, 1],
    ['14 × 14', { square: true }, 14],
    ['14x14', { square: true }, 14],
    ['14', { square: true }, 14],
    ['20 %', { unit: '%' }, 20],
    ['20', { unit: '%' }, 20],
    ['1/4', { whole: true }, 0.25],
  ] as const)('“%s” is read by what the field expects, %j: %d', (text, expected, value) =>
    expect(readNumber(text, expected)).toBe(value),
  );

  it.each([
    '',
    '-',
    '--1',
    '1.2.3',
    '1,2,3',
    '12,34,567',
    '1 2',
    '12 34',
    '1 0000',
    'two',
    '3 apples',
    '0x10',
    '1/0',
    '1/2/3',
    '1e',
    '1e999',
    '2^',
    '%',
    '×',
    '3 ×',
    '5 - 3',
    'Infinity',
    'NaN',
  ])('“%s” is none', (text) => expect(readNumber(text)).toBeNaN());

  it('is none where the sides of a square differ', () => {
    expect(readNumber('14 × 13', { square: true })).toBeNaN();
  });

  it('is the same in every notation', () => {
    const digits = fc.integer({ min: 0, max: 9_999_999 });
    const fullWidth = (text: string) =>
      text.replace(/[\d.]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 6 }), fc.boolean(), (size, places, isBelow) => {
        const value = Number(`${isBelow && size > 0 ? '-' : ''}${size}e-${places}`);
        const written = Math.abs(value).toFixed(places);
        const sign = value < 0 ? '−' : '';
        const [int = '', fraction] = written.split('.');
        const groups = int.replace(/\B(?=(\d{3})+$)/g, ' ');
        const rest = fraction === undefined ? '' : `.${fraction}`;
        const notations = [
          sign + written,
          sign + written.replace('.', ','),
          sign.replace('−', '- ') + written,
          sign + fullWidth(written),
          `${sign}${groups}${rest}`,
          `${sign}${groups.replaceAll(' ', '\u202f')}${rest.replace('.', ',')}`,
          `${sign}${groups.replaceAll(' ', '’')}${rest}`,
          `${sign}${size}/${10 ** places}`,
          `${sign}${size}e-${places}`,
          `${sign}${size}·10^-${places}`,
          `${sign}${size} × 10⁻${'⁰¹²³⁴⁵⁶'[places]}`,
        ];
        for (const text of notations) expect(readNumber(text), text).toBe(value);
        expect(readNumber(sign + int.replace(/\B(?=(\d{3})+$)/g, ','), whole)).toBe(
          Number(`${value < 0 ? '-' : ''}${int}`),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('that is anything at all is a number or none, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..." 0123.,-−×x/^%e'½²⁻ab") }), (text) => {
        expect(typeof readNumber(text)).toBe('number');
        expect(Math.abs(readNumber(text))).not.toBe(Number.POSITIVE_INFINITY);
      }),
      { numRuns: 3000 },
    );
  });
});
