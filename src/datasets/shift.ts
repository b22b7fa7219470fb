/** Images moved by whole pixels, each by its own: to learn from, and to be tested on. */

import { createRandom, type Random } from '../compute/random.ts';
import type { Samples } from '../compute/types.ts';
import { imageSide } from './index.ts';

/** Pixels that images can be moved by, each way. */
export const farthestShift = 4;

const size = imageSide * imageSide;

/** Keeps these draws apart from those of weights, of the order of samples, and of labels. */
const trainingStream = 3;
const testStream = 4;
/** Of the shifts of test images: all networks are tested on the same ones. */
const testSeed = 1;

/**
 * Moves each image that is drawn to learn from by a random number of pixels along both axes, anew each time.
 * Same seed and same draws in the same order, same images, on every machine.
 * @param farthest pixels that an image is moved by at most, each way
 * @returns copies of the samples at `indices`, moved, in that order
 * @throws RangeError if the distance is not possible, or these are not images
 */
export function createShifter(
  farthest: number,
  seed: number,
): (samples: Samples, indices: Uint32Array) => Samples {
  checkDistance(farthest);
  const random = createRandom(seed, trainingStream);
  return (samples, indices) => shifted(samples, indices, farthest, random);
}

/** All of the samples, each moved; the same for the same distance. @throws as `createShifter`. */
export function shiftedForTest(samples: Samples, farthest: number): Samples {
  checkDistance(farthest);
  const all = Uint32Array.from({ length: samples.count }, (_, i) => i);
  return shifted(samples, all, farthest, createRandom(testSeed, testStream));
}

function shifted(
  samples: Samples,
  indices: Uint32Array,
  farthest: number,
  random: Random,
): Samples {
  const { inputSize, inputs } = samples;
  if (inputSize !== size || !(inputs instanceof Uint8Array)) {
    throw new RangeError(
      `Only images of ${imageSide} × ${imageSide} grey levels can be moved; these samples have ${inputSize} inputs.`,
    );
  }
  const moved = new Uint8Array(indices.length * size);
  const labels = new Uint8Array(indices.length);
  const distance = () => random.integer(2 * farthest + 1) - farthest;
  for (const [i, index] of indices.entries()) {
    const image = inputs.subarray(index * size, (index + 1) * size);
    move(image, distance(), distance(), moved.subarray(i * size, (i + 1) * size));
    labels[i] = samples.labels[index]!;
  }
  return { ...samples, count: indices.length, inputs: moved, labels };
}

/** Copies an image to `target`, which is empty, `right` and `down` pixels away; what leaves it is lost. */
function move(image: Uint8Array, right: number, down: number, target: Uint8Array): void {
  const from = Math.max(0, -right);
  const to = imageSide - Math.max(0, right);
  for (let y = Math.max(0, down); y < imageSide + Math.min(0, down); y++) {
    const source = (y - down) * imageSide;
    target.set(image.subarray(source + from, source + to), y * imageSide + from + right);
  }
}

function checkDistance(farthest: number): void {
  if (!Number.isInteger(farthest) || farthest < 0 || farthest > farthestShift) {
    throw new RangeError(
      `Images can be moved by 0 to ${farthestShift} whole pixels, not by ${farthest}.`,
    );
  }
}
