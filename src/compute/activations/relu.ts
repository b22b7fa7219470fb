import { scalarActivation } from './activation.ts';

/** max(0, z). At its corner, z = 0, the slope counts as 0. */
export const relu = scalarActivation({
  title: 'ReLU',
  symbol: String.raw`\max(0, z)`,
  formula: String.raw`\mathrm{max}(0, z)`,
  slopeFormula: String.raw`1 \text{ or } 0`,
  value: (z) => Math.max(0, z),
  derivative: (z) => (z > 0 ? 1 : 0),
  kernels: { forward: 'relu', slope: null },
});
