import { scalarActivation } from './activation.ts';

/** max(0, z). At its corner, z = 0, the slope counts as 0. */
export const relu = scalarActivation(
  (z) => Math.max(0, z),
  (z) => (z > 0 ? 1 : 0),
);
