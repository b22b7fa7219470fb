import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../compute/engine.ts';
import { createTrainer } from '../compute/trainer.ts';
import type { Samples, TrainingSettings } from '../compute/types.ts';
import { loadDataset } from '../datasets/node/load.ts';
import type { RecordedRun, RecordedSeed } from '../recorded-runs/index.ts';
import { CommandError, readOptions, runCommand } from './options.ts';
import { projectRoot } from './project.ts';
import { recordAugmentation } from './record/augmentation.ts';
import { recordLearningRates } from './record/learning-rates.ts';
import { recordLimits } from './record/limits.ts';
import { recordPytorch } from './record/pytorch.ts';
import { publishedRuns, trainCommand } from './record/runs.ts';
import { recordShuffledPixels } from './record/shuffled-pixels.ts';
import { firstSamples } from './train/samples.ts';

const usage = `
npm run record [-- --only NAME]

Makes runs on MNIST again, several seeds each, and writes what came out into
src/recorded-runs/NAME.recorded.json, which slides and demos read. Takes some minutes.
Needs the real MNIST: MNIST_DIR, or what npm run data has fetched.

  --only NAME  one file alone: published (runs known from the literature),
               shuffled-pixels (the same shuffle for every image), augmentation
               (shifted copies of the training images), learning-rates,
               pytorch (what PyTorch reaches, where python3-torch is installed), or
               limits (how far digits are from training images, which the
               training demo reads; in src/datasets/nearest/)
  --help       this text
`;

const files = {
  published: recordPublished,
  'shuffled-pixels': recordShuffledPixels,
  augmentation: recordAugmentation,
  'learning-rates': recordLearningRates,
  pytorch: recordPytorch,
  limits: recordLimits,
};

/** Where a file is that others than slides and demos read too. */
const folders: Partial<Record<string, string>> = { limits: 'src/datasets/nearest' };

await runCommand(async () => {
  const { only } = readOptions(usage, { only: { type: 'string' } });
  if (only !== undefined && !Object.hasOwn(files, only)) {
    throw new CommandError(`--only ${only}: expected ${Object.keys(files).join(' or ')}.`);
  }
  const { train, test, source } = await loadDataset('mnist');
  if (source.name !== 'mnist') {
    throw new CommandError('The real MNIST is not here. Get it with npm run data.');
  }
  for (const [name, make] of Object.entries(files)) {
    if (only !== undefined && only !== name) continue;
    const folder = folders[name] ?? 'src/recorded-runs';
    const file = join(projectRoot, folder, `${name}.recorded.json`);
    const recorded = make(source.title, { train, test });
    await writeFile(file, `${JSON.stringify(recorded, null, 1)}\n`);
  }
});

function recordPublished(
  dataset: string,
  { train, test }: { train: Samples; test: Samples },
): RecordedRun[] {
  return publishedRuns.map((run) => {
    const samples = firstSamples(train, run.samples);
    const seeds = Array.from({ length: run.seeds }, (_, i) => {
      const settings = { ...run.settings, seed: run.settings.seed + i };
      const recorded = record(settings, samples, test, run.epochs);
      const accuracies = recorded.testAccuracies;
      process.stdout.write(
        `${run.name}, seed ${settings.seed}: ${percent(accuracies.at(-1)!)} after ${run.epochs} ` +
          `epochs, ${percent(Math.max(...accuracies))} at best; published: ${run.published}\n`,
      );
      return recorded;
    });
    return { ...run, dataset, command: trainCommand(run), seeds };
  });
}

function record(
  settings: TrainingSettings,
  samples: Samples,
  testSamples: Samples,
  epochs: number,
): RecordedSeed {
  const engine = createEngine(settings);
  const reports = createTrainer({ engine, samples, testSamples, epochs }).run();
  return {
    seed: settings.seed,
    trainLosses: reports.map(({ trainLoss }) => Number(trainLoss.toFixed(5))),
    testAccuracies: reports.map(({ test }) => test!.accuracy),
    trainAccuracy: engine.evaluate(samples).accuracy,
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
