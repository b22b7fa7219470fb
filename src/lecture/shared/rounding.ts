/** The unit of the last digit that stays when a number is rounded to `digits` significant ones; 0 for 0. */
function lastDigit(value: number, digits: number): number {
  if (value === 0) return 0;
  const [, exponent = '0'] = value.toExponential().split('e');
  return Number(`1e${Number(exponent) - digits + 1}`);
}

/** How far a number is off at most when it is rounded to `digits` significant digits or more; ties go either way. */
export function halfDigit(value: number, digits: number): number {
  // A little more, for float64 has no exact difference.
  return (0.5 + 1e-9) * lastDigit(value, digits);
}

/** Whether an answer is the number cut off after this many significant digits. */
export function isCutOff(answer: number, value: number, digits: number): boolean {
  const unit = lastDigit(value, digits);
  return Math.abs(answer - Math.trunc(value / unit) * unit) < 1e-6 * unit;
}
