import { fixed, scientific } from '../../src/format.ts';

/** 97.5 %. */
export const percent = (share: number): string => `${fixed(100 * share, 1)} %`;

export function lossText(loss: number): string {
  if (!Number.isFinite(loss)) return 'too large';
  if (loss >= 1000) return scientific(loss);
  return loss < 1e-4 ? 'below 0.0001' : fixed(loss, loss < 0.1 ? 4 : 3);
}
