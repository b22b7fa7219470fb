import type { Numbers } from '../numbers.ts';

/** What a layer of neurons makes of its weighted sums z. One sample at a time. */
export interface Activation {
  /** a = f(z). Both have the layer's size. */
  forward(z: Numbers, a: Numbers): void;
  /** From ∂L/∂a to ∂L/∂z, given z and a = f(z). */
  backward(z: Numbers, a: Numbers, gradientA: Numbers, gradientZ: Numbers): void;
}

/** An activation that looks at one neuron at a time. */
export interface ScalarActivation extends Activation {
  /** f(z). */
  value(z: number): number;
  /** f′(z). */
  derivative(z: number): number;
}

export function scalarActivation(
  value: (z: number) => number,
  derivative: (z: number) => number,
): ScalarActivation {
  return {
    value,
    derivative,
    forward(z, a) {
      for (let i = 0; i < z.length; i++) a[i] = value(z[i]!);
    },
    backward(z, _a, gradientA, gradientZ) {
      for (let i = 0; i < z.length; i++) gradientZ[i] = gradientA[i]! * derivative(z[i]!);
    },
  };
}
