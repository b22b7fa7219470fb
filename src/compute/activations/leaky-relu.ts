import { scalarActivation } from './activation.ts';

/** Slope for z ≤ 0. */
export const leak = 0.01;

/** z if z > 0, else 0.01 z: a neuron that is off can still learn. */
export const leakyRelu = scalarActivation({
  title: 'leaky ReLU',
  symbol: String.raw`\max(0.01\,z, z)`,
  formula: String.raw`\mathrm{max}(0.01 z, z)`,
  slopeFormula: String.raw`1 \text{ or } 0.01`,
  value: (z) => (z > 0 ? z : leak * z),
  derivative: (z) => (z > 0 ? 1 : leak),
  kernels: { forward: 'leakyRelu', slope: 'leakyReluSlope' },
});
