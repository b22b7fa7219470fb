import { zeroBias } from './initializer.ts';

/** Uniform in ±√(6 / (inputs + units)): Glorot and Bengio, 2010. For sigmoid and tanh. */
export const glorot = zeroBias(
  'Glorot',
  (random, inputs, units) => (2 * random.uniform() - 1) * Math.sqrt(6 / (inputs + units)),
);
