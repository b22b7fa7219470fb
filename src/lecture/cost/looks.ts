import type { CostName } from './definition.ts';

interface Look {
  readonly title: string;
  readonly tone: 'negative' | 'positive';
  /** Its mark, in words. */
  readonly sign: string;
}

/** How each cost is named and drawn, in this demo and in the lecture's figures. */
export const looks: Record<CostName, Look> = {
  quadratic: { title: 'Quadratic cost', tone: 'negative', sign: '●' },
  'binary-cross-entropy': { title: 'Cross-entropy', tone: 'positive', sign: '■' },
};
