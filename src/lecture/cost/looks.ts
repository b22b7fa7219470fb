import type { CostName } from './definition.ts';

/** How each cost is named and drawn, in this demo and in the lecture's figures. */
export const looks: Record<CostName, { title: string; tone: 'negative' | 'positive' }> = {
  quadratic: { title: 'Quadratic cost', tone: 'negative' },
  'binary-cross-entropy': { title: 'Cross-entropy', tone: 'positive' },
};
