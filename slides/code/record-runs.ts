import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classic as classicNetwork, modern } from '../../src/commands/networks.ts';
import { CommandError, readOptions, runCommand } from '../../src/commands/options.ts';
import { projectRoot } from '../../src/commands/project.ts';
import { createEngine } from '../../src/compute/engine.ts';
import { createTrainer } from '../../src/compute/trainer.ts';
import type { Samples, TrainingSettings } from '../../src/compute/types.ts';
import { loadDataset } from '../../src/datasets/node/load.ts';
import { part } from '../../src/datasets/part.ts';

const usage = `
MNIST_DIR=FOLDER npx tsx slides/code/record-runs.ts

Trains the networks whose curves and accuracies the slides show, on the real MNIST, with the same
code as the live demos, and writes src/recorded-runs/*.recorded.json. Takes some minutes.

  --help   this text
`;

interface Variant {
  name: string;
  settings: TrainingSettings;
}

/** As many as it takes to tell a step between two settings from what the seed alone does. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const epochs = 5;

/** The classic network, from weights that do not fail; each switch changes one thing more, and with it the learning rate. */
const classic: TrainingSettings = { ...classicNetwork, initializer: 'scaled-normal' };
const switches = [
  { name: 'classic', settings: classic },
  { name: 'cross-entropy', settings: { ...classic, loss: 'cross-entropy', learningRate: 0.5 } },
  {
    name: 'ReLU too',
    settings: {
      ...classic,
      loss: 'cross-entropy',
      activation: 'relu',
      initializer: 'he',
      learningRate: 0.1,
    },
  },
  {
    name: 'Adam too',
    settings: {
      ...classic,
      loss: 'cross-entropy',
      activation: 'relu',
      initializer: 'he',
      optimizer: 'adam',
      learningRate: 0.001,
    },
  },
] as const satisfies readonly Variant[];

/** The network of the deck on PyTorch, and what its last exercise changes, one thing at a time. */
const changes = [
  { name: 'no change', settings: modern },
  { name: 'sigmoid', settings: { ...modern, activation: 'sigmoid' } },
  { name: 'SGD', settings: { ...modern, optimizer: 'sgd', learningRate: 0.1 } },
  { name: '30 hidden units', settings: { ...modern, layers: [784, 30, 10] } },
] as const satisfies readonly Variant[];

await runCommand(async () => {
  readOptions(usage, {});
  const { train, test, source } = await loadDataset('mnist');
  if (source.name !== 'mnist')
    throw new CommandError('MNIST_DIR does not name the folder with the files of MNIST.');

  for (const [file, variants] of [
    ['three-switches', switches],
    ['one-change', changes],
  ] as const) {
    const runs = variants.map((variant) => runsOfSeeds(variant, train, test));
    await save(file, { dataset: source.title, epochs, seeds, runs });
  }

  const settings: TrainingSettings = {
    ...classic,
    layers: [784, 100, 10],
    loss: 'cross-entropy',
    activation: 'relu',
    initializer: 'he',
    learningRate: 0.1,
  };
  const few = part(train, 0, 1000);
  const held = part(train, 50_000, 60_000);
  await save('overfitting', {
    dataset: source.title,
    settings,
    trainImages: few.count,
    validationImages: held.count,
    epochs: learn(settings, few, held, 60),
  });
});

/** The accuracies after each epoch, of each seed. */
function runsOfSeeds({ name, settings }: Variant, train: Samples, test: Samples) {
  const accuracies = seeds.map((seed) =>
    learn({ ...settings, seed }, train, test, epochs).map((epoch) => epoch.accuracy),
  );
  process.stdout.write(`${name}: ${accuracies.map((run) => run.at(-1)).join(' ')}\n`);
  return { name, settings, accuracies };
}

/** Cost and accuracy after each epoch. */
function learn(settings: TrainingSettings, samples: Samples, testSamples: Samples, epochs: number) {
  const engine = createEngine(settings);
  const reports = createTrainer({ engine, samples, testSamples, epochs }).run();
  return reports.map(({ trainLoss, test }) => ({
    trainLoss: round(trainLoss),
    loss: round(test!.loss),
    accuracy: round(test!.accuracy),
  }));
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

async function save(name: string, content: object): Promise<void> {
  const file = join(projectRoot, `src/recorded-runs/${name}.recorded.json`);
  await writeFile(file, `${JSON.stringify(content, null, 1)}\n`);
  process.stdout.write(`Wrote ${file}\n`);
}
