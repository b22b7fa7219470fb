import { createEngine } from '../../compute/engine.ts';
import { createTrainer } from '../../compute/trainer.ts';
import type { Samples, TrainingSettings } from '../../compute/types.ts';
import { classic } from '../networks.ts';

const epochs = 10;
const rates = [0.005, 0.05, 0.5, 5, 50];

const settings: TrainingSettings = {
  ...classic,
  initializer: 'scaled-normal',
  loss: 'cross-entropy',
};

/** The classic network with cross-entropy, trained with different learning rates. */
export function recordLearningRates(dataset: string, { train }: { train: Samples }) {
  return {
    command: 'npm run record -- --only learning-rates',
    dataset,
    epochs,
    settings,
    /** Mean training cost of each epoch, for each rate. */
    runs: rates.map((learningRate) => ({ learningRate, costs: costs(learningRate, train) })),
  };
}

function costs(learningRate: number, samples: Samples): number[] {
  const engine = createEngine({ ...settings, learningRate });
  const reports = createTrainer({ engine, samples, epochs }).run();
  const found = reports.map(({ trainLoss }) => Number(trainLoss.toFixed(4)));
  process.stdout.write(`learning-rates, ${learningRate}: ${found.join(' ')}\n`);
  return found;
}
