import type { ForwardPassState } from '../../../src/lecture/forward-pass/definition.ts';

/**
 * z₁, a₁, z₂, a₂, z₃, a₃ as a student works them out, apart from the code under test.
 * @param decimals how far every number is rounded on the way; not at all if left out
 */
export function byHand(
  { w, b, v, bo }: Pick<ForwardPassState, 'w' | 'b' | 'v' | 'bo'>,
  [x1, x2]: readonly number[],
  decimals?: number,
): number[] {
  const round = (value: number) =>
    decimals === undefined ? value : Number(value.toFixed(decimals));
  const sigmoid = (z: number) => round(1 / (1 + Math.exp(-z)));
  const z1 = round(w[0]! * x1! + w[1]! * x2! + b[0]!);
  const a1 = sigmoid(z1);
  const z2 = round(w[2]! * x1! + w[3]! * x2! + b[1]!);
  const a2 = sigmoid(z2);
  const z3 = round(v[0]! * a1 + v[1]! * a2 + bo);
  return [z1, a1, z2, a2, z3, sigmoid(z3)];
}
