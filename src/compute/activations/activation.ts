import type { KernelFunction } from '../kernels/load.ts';
import type { Numbers } from '../numbers.ts';

/** What a layer of neurons makes of its weighted sums z. One sample at a time. */
export interface Activation {
  /** How it is called on the screen. */
  readonly title: string;
  /** a = f(z). Both have the layer's size. */
  forward(z: Numbers, a: Numbers): void;
  /** From ∂L/∂a to ∂L/∂z, given z and a = f(z). */
  backward(z: Numbers, a: Numbers, gradientA: Numbers, gradientZ: Numbers): void;
  /** The kernels of a hidden layer; without them, the reference runs. */
  readonly kernels?: ActivationKernels;
}

export interface ActivationKernels {
  /** a = f(z), in place. */
  readonly forward: KernelFunction;
  /** Multiplies δ by f′, or null where the lists already leave out what has slope 0. */
  readonly slope: KernelFunction | null;
}

/** What a scalar activation says of itself. */
interface Scalar {
  readonly title: string;
  /** f(z) in TeX, as one writes it in a longer formula. */
  readonly symbol: string;
  /** f(z) in TeX, written out. */
  readonly formula: string;
  /** f′(z) in TeX. */
  readonly slopeFormula: string;
  /** f(z). */
  value(z: number): number;
  /** f′(z). */
  derivative(z: number): number;
  readonly kernels?: ActivationKernels;
}

/** An activation that looks at one neuron at a time. */
export interface ScalarActivation extends Activation, Scalar {}

/* @__NO_SIDE_EFFECTS__ */
export function scalarActivation(scalar: Scalar): ScalarActivation {
  const { value, derivative } = scalar;
  return {
    ...scalar,
    forward(z, a) {
      for (let i = 0; i < z.length; i++) a[i] = value(z[i]!);
    },
    backward(z, _a, gradientA, gradientZ) {
      for (let i = 0; i < z.length; i++) gradientZ[i] = gradientA[i]! * derivative(z[i]!);
    },
  };
}
