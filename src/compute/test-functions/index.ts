import { doubleWell } from './double-well.ts';
import { himmelblau } from './himmelblau.ts';
import { quadratic } from './quadratic.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';

/** Landscapes along one coordinate by their names. */
export const testFunctions1d = { parabola: quadratic([1]), 'double-well': doubleWell } as const;

/** Landscapes over a plane by their names. Adding one: its file, and a line here. */
export const testFunctions2d = {
  bowl: quadratic([1, 1]),
  ravine: quadratic([1, 20]),
  saddle,
  rosenbrock,
  himmelblau,
} as const;

export type TestFunction1dName = keyof typeof testFunctions1d;
export type TestFunction2dName = keyof typeof testFunctions2d;
export { quadratic } from './quadratic.ts';
export type { TestFunction } from './test-function.ts';
