import type { Random } from '../random.ts';

/**
 * Draws one initial weight of a neuron with `inputs` incoming connections, in a layer of `units`.
 * Biases start at 0, except with `normal`, which draws them too.
 */
export interface Initializer {
  /** How it is called on the screen. */
  readonly title: string;
  weight(random: Random, inputs: number, units: number): number;
  bias(random: Random): number;
}

/* @__NO_SIDE_EFFECTS__ */
export function zeroBias(title: string, weight: Initializer['weight']): Initializer {
  return { title, weight, bias: () => 0 };
}
