import type { Samples } from '../../compute/types.ts';
import { type DataSource, type Dataset, type DatasetName, datasets } from '../../datasets/index.ts';
import { loadDataset } from '../../datasets/node/load.ts';
import { grouped } from '../../format.ts';
import { mostSteps, type SavedRun } from '../../training/saved-run.ts';
import { CommandError, UsageError } from '../options.ts';
import type { Run } from './run.ts';
import { firstSamples } from './samples.ts';

export interface RunData {
  /** What is learned from. */
  readonly samples: Samples;
  readonly source: DataSource;
  readonly testSamples: Samples;
  readonly testSource: DataSource;
}

/**
 * What a run learns from and is tested on.
 * @throws UsageError if the network, the batches or the epochs do not fit it, DataError if it cannot be used.
 */
export async function loadData(run: Run, loaded: SavedRun | null): Promise<RunData> {
  const dataset = await load(run.dataset);
  const tested = run.testDataset === run.dataset ? dataset : await load(run.testDataset);
  checkFit(dataset.train, dataset.source, run);
  checkFit(tested.test, tested.source, run);
  // As many as the loaded run had, where there are that many.
  const saved = loaded === null ? null : Math.min(loaded.images, dataset.train.count);
  const samples = firstSamples(dataset.train, run.samples ?? saved);
  checkLength(samples.count, run);
  return { samples, source: dataset.source, testSamples: tested.test, testSource: tested.source };
}

async function load(name: DatasetName): Promise<Dataset> {
  try {
    return await loadDataset(name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CommandError(`${datasets[name].title} could not be read: ${error.message}.`);
  }
}

function checkFit(
  { inputSize, classCount }: Samples,
  { title, origin }: DataSource,
  { settings: { layers } }: Run,
): void {
  if (layers[0] === inputSize && layers.at(-1) === classCount) return;
  const fitting = [inputSize, ...layers.slice(1, -1), classCount].join(',');
  throw new UsageError(
    `--layers ${layers} does not fit ${title} (${origin}): its images have ${inputSize} pixels and ${classCount} classes. --layers ${fitting} would.`,
  );
}

function checkLength(count: number, { settings: { batchSize }, epochs }: Run): void {
  if (batchSize > count && epochs > 0) {
    throw new UsageError(
      `--batch-size ${batchSize} is more than there is to learn from: ${grouped(count)} training samples. With --batch-size ${count} each step sees them all.`,
    );
  }
  const steps = Math.ceil(count / batchSize) * epochs;
  if (steps > mostSteps) {
    throw new UsageError(
      `--epochs ${epochs} are ${grouped(steps)} mini-batches. There may be ${grouped(mostSteps)}: take fewer epochs or larger batches.`,
    );
  }
}
