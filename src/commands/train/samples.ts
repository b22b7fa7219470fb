import type { Samples } from '../../compute/types.ts';
import { part } from '../../datasets/part.ts';
import { UsageError } from '../options.ts';

/** The first `count` of the samples; all of them for null. */
export function firstSamples(samples: Samples, count: number | null): Samples {
  if (count === null) return samples;
  if (count > samples.count) {
    throw new UsageError(`There are ${samples.count} training samples, not ${count}.`);
  }
  return part(samples, 0, count);
}
