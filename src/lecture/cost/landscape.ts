import type { CostName } from './definition.ts';
import { costAt } from './model.ts';

/** Costs at which the landscape behind the start has a line. Close lines mean a steep slope. */
const levels: Record<CostName, readonly number[]> = {
  quadratic: [0.05, 0.15, 0.25, 0.35, 0.45],
  'binary-cross-entropy': [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5],
};

/** Where w + b must be for the cost to be `level`, found by halving: cost grows with w + b. */
export function sumAtLevel(costName: CostName, level: number): number {
  let low = -20;
  let high = 20;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (costAt(costName, middle, 0) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Contour lines of a cost: with the input 1 they are the lines on which w + b is constant. */
export function contourLines(costName: CostName): { level: number; sum: number }[] {
  return levels[costName].map((level) => ({ level, sum: sumAtLevel(costName, level) }));
}
