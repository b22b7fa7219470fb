import type { DatasetName } from '../index.ts';
import recorded from './limits.recorded.json' with { type: 'json' };

/** How far digits are from training images, as `npm run record -- --only limits` measured it. */
export interface RecordedLimit {
  readonly data: DatasetName;
  /** Training images compared with, from the first. */
  readonly count: number;
  /** Nearly all digits that were held out are nearer than this to one of them. */
  readonly limit: number;
  /** Share of MNIST's test digits that are not. */
  readonly refused: number;
}

/** Share of the digits held out that are nearer than the limit. */
export const held = 0.996;

const limits = recorded.limits as readonly RecordedLimit[];

/** Of those measured on this dataset, the limit for most images that there are; null if there is none. */
export function limitFor(data: DatasetName, images: number): RecordedLimit | null {
  const known = limits.filter((limit) => limit.data === data && limit.count <= images);
  return known.sort((a, b) => b.count - a.count)[0] ?? null;
}
