import { loadDataset } from '../../datasets/node/load.ts';
import type { Measure } from './benchmark.ts';
import { raceInBrowser } from './browser.ts';
import { writeShuffled } from './data.ts';
import { raceTable } from './report.ts';

/** This project's engines in Chromium. */
export const measure: Measure = async ({ models, rounds, say }) => {
  const { train, source } = await loadDataset('mnist');
  const data = await writeShuffled(train);
  try {
    const { runtime, results } = await raceInBrowser(models, data, rounds, say);
    const where = { runtime, dataset: source.title, rounds };
    return { text: raceTable(where, results), figures: { ...where, results } };
  } finally {
    await data.remove();
  }
};
