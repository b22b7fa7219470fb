import { times } from '../../src/compute/decimals.ts';

/** What a field expects, where that decides how a number is read. */
export interface Expected {
  /** Whole numbers only. Then the comma of 1,000 parts thousands; else it is a decimal comma, as in 0,125. */
  readonly whole?: boolean;
  /** What the field counts in; it may stand behind the number. Where percent are asked for, 20 % is 20, else 0.2. */
  readonly unit?: string;
  /** The side of a square is asked for: 14 × 14 is 14. */
  readonly square?: boolean;
}

/**
 * Reads what people type: −1,5 and 1/2, ½ and 1 ½, 78.8 %, 1 000 and 1'000 and 1,234.5, 1e-3, 10^-3, 4.7·10⁻⁵,
 * 14 × 14, and full-width digits. A single comma parts thousands only in whole numbers (see `Expected`); where comma
 * and point are both there, the last is the decimal one.
 * @returns NaN if it is no number.
 */
export function readNumber(text: string, expected: Expected = {}): number {
  const { unit = '' } = expected;
  const typed = tidy(text);
  let value: number;
  if (unit !== '' && typed.endsWith(unit)) {
    value = readFraction(typed.slice(0, -unit.length).trim(), expected);
  } else if (typed.endsWith('%')) value = times(readFraction(typed.slice(0, -1), expected), 0.01);
  else value = readFraction(typed, expected);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** One sign for each meaning: - for minus, × for times, / for fractions, ^ before exponents, ' between thousands. */
function tidy(text: string): string {
  return (
    text
      // A hexadecimal number is none here; read as a product it would be 0.
      .replace(/^\s*0x[\da-f].*/i, '')
      .replace(/[’‘ʼ´`_]/g, "'")
      .replace(/[¼-¾⅐-⅞]/g, ' $&')
      .replace(/[⁺⁻⁰¹²³⁴-⁹]+/g, '^$&')
      .normalize('NFKC')
      .replace(/[−–—‒‐]/g, '-')
      .replace(/[⁄∕÷]/g, '/')
      .replace(/\*\*/g, '^')
      .replace(/[x·⋅∙*✕]/gi, '×')
      .toLowerCase()
      .replace(/(\d)[\s'](?=\d{3}(?!\d))/g, '$1')
      .replace(/\s*([-+×/^()%])\s*/g, '$1')
      .replace(/\^\((.*?)\)/g, '^$1')
      .replace(/^[=≈]/, '')
      .trim()
  );
}

/** “1/2”, “1 1/2”, or a product. */
function readFraction(text: string, expected: Expected): number {
  const mixed = /^(-?)(\d+)\s+(\d+)\/(\d+)$/.exec(text);
  if (mixed) {
    const [, sign, whole, over, under] = mixed;
    return (sign === '-' ? -1 : 1) * (Number(whole) + Number(over) / Number(under));
  }
  const [over = '', under, ...more] = text.split('/');
  if (more.length > 0) return Number.NaN;
  const numerator = readProduct(over, expected);
  return under === undefined ? numerator : numerator / readProduct(under, expected);
}

/** “4.7×10^-5”. */
function readProduct(text: string, expected: Expected): number {
  const factors = text.split('×').map((factor) => readPower(factor, expected));
  if (expected.square && factors.length === 2) {
    return factors[0] === factors[1] ? factors[0]! : Number.NaN;
  }
  return factors.reduce(times);
}

/** “10^-5”, “1e-5” or “−1,5”. */
function readPower(text: string, { whole = false }: Expected): number {
  const [, sign, digits = '', exponent, power] =
    /^([-+]?)([\d.,]+)(?:e([-+]?\d+)|\^([-+]?\d+))?$/.exec(text) ?? [];
  const decimal = readDecimal(digits, whole);
  const size = exponent === undefined ? Number(decimal) : Number(`${decimal}e${exponent}`);
  // 10 to a power is written out: then it is the decimal that is meant.
  const raised =
    power === undefined ? size : size === 10 ? Number(`1e${power}`) : size ** Number(power);
  return sign === '-' ? -raised : raised;
}

const thousandsByComma = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const thousandsByPoint = /^[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/;
const ungrouped = /^(\d+[.,]?\d*|[.,]\d+)$/;

/** Digits with points and commas, as JavaScript writes them; “NaN” if they are no number. */
function readDecimal(digits: string, whole: boolean): string {
  const marks = digits.replace(/\d/g, '').length;
  if (thousandsByComma.test(digits) && (marks > 1 || whole)) return digits.replaceAll(',', '');
  if (thousandsByPoint.test(digits) && marks > 1) {
    return digits.replaceAll('.', '').replace(',', '.');
  }
  return ungrouped.test(digits) ? digits.replace(',', '.') : 'NaN';
}
