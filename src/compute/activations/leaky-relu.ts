import { scalarActivation } from './activation.ts';

/** Slope for z ≤ 0. */
export const leak = 0.01;

/** z if z > 0, else 0.01 z: a neuron that is off can still learn. */
export const leakyRelu = scalarActivation(
  (z) => (z > 0 ? z : leak * z),
  (z) => (z > 0 ? 1 : leak),
);
