import { tanh as hyperbolicTangent } from '../math.ts';
import { scalarActivation } from './activation.ts';

/** tanh z; its derivative is 1 − tanh² z. */
export const tanh = scalarActivation({
  title: 'tanh',
  symbol: String.raw`\tanh(z)`,
  formula: String.raw`\dfrac{e^z - e^{-z}}{e^z + e^{-z}}`,
  slopeFormula: String.raw`1 - \mathrm{tanh}^2 z`,
  value: hyperbolicTangent,
  derivative(z) {
    const a = hyperbolicTangent(z);
    return 1 - a * a;
  },
  kernels: { forward: 'tanhs', slope: 'tanhSlope' },
});
