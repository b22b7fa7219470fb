/**
 * The built-in digits: made by this project, so that everything works where MNIST is not. Each image
 * depends on nothing but its seed and index, on every machine.
 */

import { createRandom } from '../compute/random.ts';
import type { Samples } from '../compute/types.ts';
import { writeDigit } from './digits/write.ts';
import { type Dataset, datasets, imageSide } from './index.ts';

const inputSize = imageSide * imageSide;

/** Seeds of the two sets; the test images are other images than those trained on. */
const seeds = { train: 1, test: 2 };

export interface BuiltInSizes {
  /** Images to train on. */
  readonly train?: number;
  /** Images to test on. */
  readonly test?: number;
}

/** Images `from` … `from + count − 1` of a seed's endless series. */
export function makeDigits(count: number, seed: number, from = 0): Samples {
  const inputs = new Uint8Array(count * inputSize);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const random = createRandom(seed, from + i);
    const digit = random.integer(10);
    labels[i] = digit;
    inputs.set(writeDigit(digit, random), i * inputSize);
  }
  return { count, inputSize, classCount: 10, inputs, labels };
}

/** One image: the `nth`, from 0, of this digit in a seed's series. */
export function makeDigit(digit: number, nth: number, seed: number): Uint8Array {
  for (let from = 0, found = 0; ; from++) {
    if (createRandom(seed, from).integer(10) !== digit || found++ < nth) continue;
    return makeDigits(1, seed, from).inputs as Uint8Array;
  }
}

/** Both sets, by default of MNIST's sizes. */
export function builtInDataset({ train = 60_000, test = 10_000 }: BuiltInSizes = {}): Dataset {
  return {
    train: makeDigits(train, seeds.train),
    test: makeDigits(test, seeds.test),
    source: { name: 'built-in', ...datasets['built-in'], origin: 'made by this project' },
  };
}
