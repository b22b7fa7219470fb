import { loadDataset } from '../../datasets/node/load.ts';
import type { Measure } from './benchmark.ts';
import { type ContenderName, contenders } from './contender.ts';
import { writeShuffled } from './data.ts';
import { type RaceResult, race } from './race.ts';
import { raceTable } from './report.ts';

/** This project's engines, TensorFlow.js and PyTorch, each in a process of its own. */
export const measure: Measure = async ({ models, rounds, say }) => {
  const { train, source } = await loadDataset('mnist');
  const data = await writeShuffled(train);
  const names = Object.keys(contenders) as ContenderName[];
  const results: RaceResult[] = [];
  try {
    for (const model of models) {
      const progress = (round: number) => say(`${model.name}: round ${round} of ${rounds}`);
      results.push(...(await race(names, model, data, rounds, progress)));
    }
  } finally {
    await data.remove();
  }
  const where = { runtime: `Node ${process.version}`, dataset: source.title, rounds };
  return { text: raceTable(where, results), figures: { ...where, results } };
};
