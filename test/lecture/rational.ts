/** A number as a fraction of whole numbers, exact: what the demos' decisions are held against. */
export interface Rational {
  readonly over: bigint;
  /** Above 0. */
  readonly under: bigint;
}

/** The decimal that a number is written as. */
export function rational(value: number): Rational {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const places = fraction.length - Number(exponent);
  const over = BigInt(whole + fraction);
  return places >= 0
    ? { over, under: 10n ** BigInt(places) }
    : { over: over * 10n ** BigInt(-places), under: 1n };
}

export const sum = (...terms: readonly Rational[]): Rational =>
  terms.reduce((a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }));

export const product = (a: Rational, b: Rational): Rational => ({
  over: a.over * b.over,
  under: a.under * b.under,
});

export const isPositive = ({ over }: Rational): boolean => over > 0n;
export const isZero = ({ over }: Rational): boolean => over === 0n;
export const areEqual = (a: Rational, b: Rational): boolean =>
  a.over * b.under === b.over * a.under;

/** z = w · x + b. */
export const weightedSum = (
  weights: readonly Rational[],
  bias: Rational,
  inputs: readonly number[],
): Rational => sum(bias, ...weights.map((w, i) => product(w, rational(inputs[i]!))));
