/** A number with a fixed count of decimals and a true minus sign; never “−0”. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
}

/** The same, with as many decimals more as it takes not to show 0 for what is not 0. */
export function telling(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value !== 0 && Number(text) === 0 && decimals < 20 ? telling(value, decimals + 1) : text;
}

/** A number as short as it can be read, to at most `decimals` digits after the point. */
export function plain(value: number, decimals = 4): string {
  return String(Number(fixed(value, decimals).replace('−', '-'))).replace('-', '−');
}

/** With its sign even when positive, so that colour is not alone in saying it. */
export function signed(value: number, decimals?: number): string {
  const text = decimals === undefined ? plain(value) : fixed(value, decimals);
  return value > 0 ? `+${text}` : text;
}

/**
 * A whole number with commas between its thousands: 12,345. `toLocaleString` says the same, but loads what it
 * knows of languages first: a fifth of a second until a demo's first picture on a phone.
 */
export function grouped(value: number): string {
  return Math.round(value)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10⁻³ for −3. */
export function powerOfTen(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}

/** 0.234 or 12.3 where that is readable, else 4.7·10⁻⁵, with `decimals` digits after its point. */
export function scientific(value: number, decimals = 1): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 0.01 && size < 1000) return fixed(value, size < 1 ? 3 : size < 10 ? 2 : 1);
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  return `${mantissa.replace('-', '−')}·${powerOfTen(Number(exponent))}`;
}
