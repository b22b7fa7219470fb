import type { ActivationName } from '../../activations/index.ts';
import type { LossName } from '../../losses/index.ts';
import type { OptimizerName } from '../../optimizers/index.ts';

/** What there are kernels for. Members of a family that are not here run on the reference. */
export const known = {
  /** Of hidden layers. */
  activation: ['relu', 'leaky-relu', 'sigmoid', 'tanh'],
  loss: ['quadratic', 'binary-cross-entropy', 'cross-entropy'],
  optimizer: ['sgd', 'momentum', 'rmsprop', 'adam'],
} as const satisfies {
  activation: readonly ActivationName[];
  loss: readonly LossName[];
  optimizer: readonly OptimizerName[];
};

export type Known<Family extends keyof typeof known> = (typeof known)[Family][number];

/** @returns null if there are no kernels for a member of that name. */
export function knownName<Family extends keyof typeof known>(
  family: Family,
  name: string,
): Known<Family> | null {
  const names: readonly Known<Family>[] = known[family];
  return names.find((each) => each === name) ?? null;
}

/** The same where it cannot be missing. @throws RangeError if there are no kernels for it. */
export function withKernels<Family extends keyof typeof known>(
  family: Family,
  name: string,
): Known<Family> {
  const found = knownName(family, name);
  if (found === null) throw new RangeError(`There are no kernels for ${name}.`);
  return found;
}
