import { adam } from './adam.ts';
import { momentum } from './momentum.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** Every optimizer by its name. Adding one: its file, and a line here. */
export const optimizers = { sgd, momentum, rmsprop, adam } as const;

export type OptimizerName = keyof typeof optimizers;
export type { Optimizer, OptimizerKernels, Update } from './optimizer.ts';
