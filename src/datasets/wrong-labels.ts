import { createRandom } from '../compute/random.ts';
import type { Samples } from '../compute/types.ts';

/** Which samples were given a wrong label, beside the samples. */
export interface MislabelledSamples {
  readonly samples: Samples;
  /** 1 where the label is wrong, else 0; [count]. */
  readonly wrong: Uint8Array;
}

/** Keeps these draws apart from those that made the samples of the same seed. */
const stream = 7;

/**
 * Gives about `share` of the samples another label than theirs, each other class equally likely. A larger
 * share of the same seed has the same wrong labels and some more.
 * @throws RangeError if the share is not from 0 to 1, or there is no other class.
 */
export function withWrongLabels(samples: Samples, share: number, seed: number): MislabelledSamples {
  const { count, classCount } = samples;
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`The share of wrong labels must be from 0 to 1, not ${share}.`);
  }
  if (share > 0 && classCount < 2) {
    throw new RangeError('A wrong label needs at least two classes.');
  }
  const random = createRandom(seed, stream);
  const labels = Uint8Array.from(samples.labels);
  const wrong = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const draw = random.uniform();
    const other = 1 + random.integer(classCount - 1);
    if (draw >= share) continue;
    labels[i] = (labels[i]! + other) % classCount;
    wrong[i] = 1;
  }
  return { samples: { ...samples, labels }, wrong };
}
