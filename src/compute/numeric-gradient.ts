/** How far to look to either side of a point: f(w + ε) − f(w − ε) over 2ε, or f(w + ε) − f(w) over ε. */
export type Difference = 'central' | 'forward';

/**
 * The gradient of `f` at `w` measured, not derived. With exact arithmetic the error of a central
 * difference falls with ε²; in float64 what cancels in the subtraction adds about 10⁻¹⁶ / ε.
 * @throws RangeError if ε is not a positive number.
 */
export function numericGradient(
  f: (w: Float64Array) => number,
  w: Float64Array,
  epsilon: number,
  difference: Difference = 'central',
): Float64Array {
  if (!(epsilon > 0)) throw new RangeError(`ε must be a positive number, not ${epsilon}.`);
  const moved = w.slice();
  return w.map((value, i) => {
    moved[i] = value + epsilon;
    const above = f(moved);
    moved[i] = difference === 'central' ? value - epsilon : value;
    const below = f(moved);
    moved[i] = value;
    return (above - below) / (difference === 'central' ? 2 * epsilon : epsilon);
  });
}

/** ‖a − b‖ / (‖a‖ + ‖b‖): 0 for equal gradients, 1 for opposite ones. 0 if both are zero. */
export function relativeError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let squareA = 0;
  let squareB = 0;
  let squareOff = 0;
  for (let i = 0; i < a.length; i++) {
    squareA += a[i]! ** 2;
    squareB += b[i]! ** 2;
    squareOff += (a[i]! - b[i]!) ** 2;
  }
  const sum = Math.sqrt(squareA) + Math.sqrt(squareB);
  return sum === 0 ? 0 : Math.sqrt(squareOff) / sum;
}
