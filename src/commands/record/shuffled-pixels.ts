import { createEngine } from '../../compute/engine.ts';
import { createTrainer } from '../../compute/trainer.ts';
import type { Samples, TrainingSettings } from '../../compute/types.ts';
import { pixelOrder, shufflePixels } from '../../datasets/shuffle-pixels.ts';
import { modern } from '../networks.ts';

const epochs = 5;
const seeds = [1, 2, 3, 4, 5];
/** Of the one order that all images are shuffled into. */
const orderSeed = 1;

/** The same network from the same seeds, on the images as they are and on shuffled ones. */
export function recordShuffledPixels(
  dataset: string,
  { train, test }: { train: Samples; test: Samples },
) {
  const order = pixelOrder(orderSeed);
  const disordered = [train, test].map((samples) => ({
    ...samples,
    inputs: shufflePixels(Uint8Array.from(samples.inputs), order),
  })) as [Samples, Samples];
  return {
    command: 'npm run record -- --only shuffled-pixels',
    dataset,
    epochs,
    orderSeed,
    settings: modern,
    seeds,
    /** Accuracy on the test images after the last epoch, per seed. */
    asTheyAre: seeds.map((seed) => accuracy({ ...modern, seed }, train, test)),
    shuffled: seeds.map((seed) => accuracy({ ...modern, seed }, ...disordered)),
  };
}

function accuracy(settings: TrainingSettings, samples: Samples, testSamples: Samples): number {
  const engine = createEngine(settings);
  createTrainer({ engine, samples, epochs }).run();
  const { accuracy } = engine.evaluate(testSamples);
  process.stdout.write(`shuffled-pixels, seed ${settings.seed}: ${accuracy}\n`);
  return accuracy;
}
