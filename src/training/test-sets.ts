import type { Samples } from '../compute/types.ts';
import { type Distortion, distort } from '../datasets/distort.ts';
import { shiftedForTest } from '../datasets/shift.ts';

/** The test set as it is and changed; each kind is made once, and anew for another test set. */
export interface TestSets {
  whole(): Samples;
  /** Each image moved by up to so many pixels. */
  shifted(farthest: number): Samples;
  distorted(distortion: Distortion): Samples;
}

/** @param whole the test set that is loaded; may throw */
export function createTestSets(whole: () => Samples): TestSets {
  const latestOf = <Choice>(make: (samples: Samples, choice: Choice) => Samples) => {
    let latest: { of: Samples; key: string; made: Samples } | null = null;
    return (choice: Choice) => {
      const of = whole();
      const key = JSON.stringify(choice);
      if (latest?.of !== of || latest.key !== key) latest = { of, key, made: make(of, choice) };
      return latest.made;
    };
  };
  return {
    whole,
    shifted: latestOf(shiftedForTest),
    distorted: latestOf((samples, distortion: Distortion) => {
      if (!(samples.inputs instanceof Uint8Array)) {
        throw new RangeError('Only grey levels can be distorted.');
      }
      return { ...samples, inputs: distort(samples.inputs, distortion) };
    }),
  };
}
