import { expect, it } from 'vitest';
import { costNames } from '../../../src/lecture/cost/definition.ts';
import { contourLines } from '../../../src/lecture/cost/landscape.ts';
import { costAt } from '../../../src/lecture/cost/model.ts';

it.each(costNames)('the contour lines of %s lie where the cost has their level', (name) => {
  for (const { level, sum } of contourLines(name)) {
    for (const w of [-3, 0, 2.5]) expect(costAt(name, w, sum - w)).toBeCloseTo(level, 10);
  }
});

it('the quadratic cost flattens where the neuron is badly wrong, cross-entropy does not', () => {
  const spread = (name: (typeof costNames)[number]) => {
    const sums = contourLines(name).map(({ sum }) => sum);
    return (sums.at(-1)! - sums.at(-2)!) / (sums[2]! - sums[1]!);
  };
  expect(spread('quadratic')).toBeGreaterThan(1.2);
  expect(spread('binary-cross-entropy')).toBeLessThan(1);
});
