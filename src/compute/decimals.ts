/**
 * Sums and products of numbers as they are written. 0.1 + 0.2 − 0.3 is 0, where float64, which holds none of the
 * three exactly, makes it 5.6e−17: enough to decide z > 0 wrongly.
 *
 * A number counts as the shortest decimal that names it, in whole multiples of a power of ten, and multiples are
 * added and multiplied without rounding. What needs more than the 15 digits that float64 holds is worked out by
 * float64 itself, and so is what is not finite.
 */

/** a + b. */
export function plus(a: number, b: number): number {
  const unit = powerOfTen(Math.max(places(a), places(b)));
  const [m, n] = [Math.round(a * unit), Math.round(b * unit)];
  return areExact(m, n, m + n) && unit <= largestUnit ? (m + n) / unit : a + b;
}

/** a − b. */
export const minus = (a: number, b: number): number => plus(a, -b);

/** a · b. */
export function times(a: number, b: number): number {
  const [unitOfA, unitOfB] = [powerOfTen(places(a)), powerOfTen(places(b))];
  const [m, n] = [Math.round(a * unitOfA), Math.round(b * unitOfB)];
  const unit = unitOfA * unitOfB;
  return areExact(m, n, m * n) && unit <= largestUnit ? (m * n) / unit : a * b;
}

/** The largest power of ten that float64 holds exactly. */
const largestUnit = 1e22;

/** Whether the whole numbers have no more digits than float64 keeps. */
function areExact(...multiples: readonly number[]): boolean {
  return multiples.every((multiple) => Math.abs(multiple) <= 1e15);
}

const powerOfTen = (exponent: number) => Number(`1e${exponent}`);

/** Digits after the point of the shortest decimal that names a number. */
function places(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [, fraction = ''] = digits.split('.');
  return Math.max(0, fraction.length - Number(exponent));
}
