import type { Numbers } from '../numbers.ts';

/** Changes `values` in place, given their gradient. Keeps what it remembers between steps. */
export type Update = (values: Numbers, gradient: Numbers) => void;

/** Makes the update rule for `size` parameters, with nothing remembered yet. */
export type Optimizer<Options = object> = (
  learningRate: number,
  size: number,
  options?: Partial<Options>,
) => Update;
