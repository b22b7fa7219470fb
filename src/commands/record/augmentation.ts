import { createEngine } from '../../compute/engine.ts';
import { createRandom } from '../../compute/random.ts';
import { createTrainer } from '../../compute/trainer.ts';
import type { Samples } from '../../compute/types.ts';
import { distort, noDistortion } from '../../datasets/distort.ts';
import { modern } from '../networks.ts';

const epochs = 5;
/** Test images are moved to the right by as many pixels. */
const shifts = [0, 1, 2, 3];
/** Training images are moved by at most so many, either way, along both axes. */
const farthest = 3;

/** The same network trained on the images as they are, and on them and shifted copies. */
export function recordAugmentation(
  dataset: string,
  { train, test }: { train: Samples; test: Samples },
) {
  return {
    command: 'npm run record -- --only augmentation',
    dataset,
    epochs,
    settings: modern,
    farthest,
    shifts,
    /** Accuracy on the test images, for each shift. */
    asTheyAre: accuracies(train, test),
    augmented: accuracies(withShiftedCopies(train), test),
  };
}

function accuracies(samples: Samples, test: Samples): number[] {
  const engine = createEngine(modern);
  createTrainer({ engine, samples, epochs }).run();
  const found = shifts.map((shiftX) => {
    const inputs = distort(Uint8Array.from(test.inputs), { ...noDistortion, shiftX });
    return engine.evaluate({ ...test, inputs }).accuracy;
  });
  process.stdout.write(`augmentation, ${samples.count} images: ${found.join(' ')}\n`);
  return found;
}

/** Each image as it is, and one copy of it moved at random. */
function withShiftedCopies(samples: Samples): Samples {
  const { count, inputSize, inputs, labels } = samples;
  const random = createRandom(1);
  const shift = () => random.integer(2 * farthest + 1) - farthest;
  const all = new Uint8Array(2 * inputs.length);
  all.set(inputs);
  for (let i = 0; i < count; i++) {
    const image = Uint8Array.from(inputs.subarray(i * inputSize, (i + 1) * inputSize));
    const moved = distort(image, { ...noDistortion, shiftX: shift(), shiftY: shift() });
    all.set(moved, inputs.length + i * inputSize);
  }
  const twice = new Uint8Array(2 * count);
  twice.set(labels);
  twice.set(labels, count);
  return { ...samples, count: 2 * count, inputs: all, labels: twice };
}
