import { scalarActivation } from './activation.ts';

/** 1 if z > 0, else 0: the perceptron's. Flat everywhere, so gradient descent learns nothing through it. */
export const step = scalarActivation(
  (z) => (z > 0 ? 1 : 0),
  () => 0,
);
