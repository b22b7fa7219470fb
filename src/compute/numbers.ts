/** Where numbers live: float32 to train, float64 to check gradients. */
export type Numbers = Float32Array | Float64Array;

export type Precision = 'float32' | 'float64';

/** Zeros. */
export function numbers(precision: Precision, size: number): Numbers {
  return precision === 'float32' ? new Float32Array(size) : new Float64Array(size);
}

/** Adds up in float64, whatever the arrays hold. */
export function dot(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
