import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { crossEntropy } from './cross-entropy.ts';
import type { Loss } from './loss.ts';
import { quadratic } from './quadratic.ts';

/** Every loss by its name. Adding one: its file, and a line here. */
export const losses = {
  quadratic,
  'binary-cross-entropy': binaryCrossEntropy,
  'cross-entropy': crossEntropy,
} as const satisfies Record<string, Loss>;

export type LossName = keyof typeof losses;
export type { Loss } from './loss.ts';
