import type { KernelFunction } from '../kernels/load.ts';
import type { Numbers } from '../numbers.ts';

/** Changes `values` in place, given their gradient. Keeps what it remembers between steps. */
export type Update = (values: Numbers, gradient: Numbers) => void;

/** Makes the update rule for `size` parameters, with nothing remembered yet. */
export type MakeUpdate<Options = object> = (
  learningRate: number,
  size: number,
  options?: Partial<Options>,
) => Update;

interface Description {
  /** How it is called on the screen. */
  readonly title: string;
  /** Its kernels; without them, the reference runs. */
  readonly kernels?: OptimizerKernels;
}

export interface OptimizerKernels {
  /** Gradient and step of a layer whose inputs are listed. */
  readonly step: KernelFunction;
  /** A step by a gradient that is in memory. */
  readonly apply: KernelFunction;
  /** Whether it keeps anything between steps, which decays and is to be cleaned. */
  readonly remembers: boolean;
  /** What the kernel `setOptimizer` is given before step after step, from the first. */
  operands(learningRate: number): () => StepOperands;
}

/** Step size and ε, and the shares kept of the sums of gradients and of their squares. */
export type StepOperands = readonly [
  rate: number,
  epsilon: number,
  keptMean: number,
  keptSquare: number,
];

export type Optimizer<Options = object> = MakeUpdate<Options> & Description;

/* @__NO_SIDE_EFFECTS__ */
export function optimizer<Options>(
  description: Description,
  makeUpdate: MakeUpdate<Options>,
): Optimizer<Options> {
  return Object.assign(makeUpdate, description);
}
