import type { Numbers } from '../numbers.ts';

/** A known landscape for optimizers to walk on. */
export interface TestFunction {
  /** How many coordinates a point has. */
  readonly dimensions: number;
  /** f(w). */
  value(w: Numbers): number;
  /** Writes ∇f(w) into `gradient`. */
  gradient(w: Numbers, gradient: Numbers): void;
  /** The points where f is smallest, in no particular order. */
  readonly minima: readonly (readonly number[])[];
  /** The part worth looking at: [least, greatest] of each coordinate. */
  readonly domain: readonly (readonly [number, number])[];
}
