import { scalarActivation } from './activation.ts';

/** 1 if z > 0, else 0: the perceptron's. Flat everywhere, so gradient descent learns nothing through it. */
export const step = scalarActivation({
  title: 'step',
  symbol: String.raw`\mathrm{step}(z)`,
  formula: String.raw`1 \text{ if } z > 0 \text{, else } 0`,
  slopeFormula: '0',
  value: (z) => (z > 0 ? 1 : 0),
  derivative: () => 0,
});
