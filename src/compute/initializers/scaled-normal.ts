import { zeroBias } from './initializer.ts';

/** N(0, 1/n) with n inputs: weighted sums start about as large as the inputs. */
export const scaledNormal = zeroBias(
  'N(0, 1) / √n',
  (random, inputs) => random.normal() / Math.sqrt(inputs),
);
