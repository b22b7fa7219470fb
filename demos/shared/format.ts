/** A number with a fixed count of decimals and a true minus sign; never “−0”. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10⁻³ for −3. */
export function powerOfTen(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}
