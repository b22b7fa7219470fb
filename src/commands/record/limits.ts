import type { Samples } from '../../compute/types.ts';
import { makeDigits } from '../../datasets/built-in-digits.ts';
import { held, type RecordedLimit } from '../../datasets/nearest/limits.ts';
import { createNeighbours } from '../../datasets/nearest/nearest.ts';

/** As many training images as there are when a page has the first piece, and as can be compared with at once. */
const counts = [2000, 10_000];
/** Digits that are compared with none of the training images: the last of them. */
const heldOut = 3000;
/** Of the training images of a page. */
const builtInSeed = 1;

/**
 * How far MNIST's digits, which hands wrote, are from the first training images of each set of digits.
 * The limit comes from training images held out; the test images only check it.
 */
export function recordLimits(dataset: string, { train, test }: { train: Samples; test: Samples }) {
  const sets = { mnist: train, 'built-in': makeDigits(counts.at(-1)!, builtInSeed) } as const;
  const limits: RecordedLimit[] = [];
  for (const [data, samples] of Object.entries(sets) as [keyof typeof sets, Samples][]) {
    for (const count of counts) {
      const { nearest } = createNeighbours(samples, count);
      const distances = (of: Samples, from: number) =>
        Array.from({ length: of.count - from }, (_, i) => nearest(image(of, from + i)).distance);
      const sorted = distances(train, train.count - heldOut).sort((a, b) => a - b);
      const limit = Number(sorted[Math.ceil(held * heldOut)]!.toFixed(3));
      const beyond = distances(test, 0).filter((distance) => distance > limit);
      const refused = beyond.length / test.count;
      process.stdout.write(`limits, ${data}, ${count} images: ${limit}, refused ${refused}\n`);
      limits.push({ data, count, limit, refused });
    }
  }
  return { command: 'npm run record -- --only limits', dataset, held, heldOut, limits };
}

const image = ({ inputs, inputSize }: Samples, index: number) =>
  inputs.subarray(index * inputSize, (index + 1) * inputSize);
