import { fixed } from '../../format.ts';
import type { DescentState } from './definition.ts';
import { question } from './exercise.ts';
import { bestTuning } from './momentum.ts';

export function answer({ seed }: DescentState): string {
  const { condition, plain, par } = question(seed);
  const { alpha, beta } = bestTuning(condition);
  return `For curvatures 1 and ${condition}, α = ${fixed(alpha, 3)} and β = ${fixed(beta, 3)}, which theory calls best, take ${par} steps; without momentum no step size takes fewer than ${plain}.`;
}
