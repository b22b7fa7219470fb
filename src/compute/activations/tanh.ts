import { tanh as hyperbolicTangent } from '../math.ts';
import { scalarActivation } from './activation.ts';

/** tanh z; its derivative is 1 − tanh² z. */
export const tanh = scalarActivation(hyperbolicTangent, (z) => {
  const a = hyperbolicTangent(z);
  return 1 - a * a;
});
