import { access, constants, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createEngine } from '../compute/engine.ts';
import { createTrainer } from '../compute/trainer.ts';
import { loadDataset } from '../datasets/node/load.ts';
import { weightsHash } from '../training/hash.ts';
import { writeRun } from '../training/saved-run.ts';
import { CommandError, readOptions, runCommand } from './options.ts';
import { createProgress } from './train/progress.ts';
import { options, readRun, usage } from './train/run.ts';
import { firstSamples } from './train/samples.ts';

await runCommand(async () => {
  const run = readRun(readOptions(usage, options));
  // Found out now, not after an hour of training.
  if (run.save !== null) await access(dirname(resolve(run.save)), constants.W_OK).catch(explain);
  const dataset = await loadDataset(run.dataset).catch(explain);
  const testDataset =
    run.testDataset === run.dataset ? dataset : await loadDataset(run.testDataset).catch(explain);
  const samples = firstSamples(dataset.train, run.samples);
  const engine = createEngine(run.settings, run.kernels === null ? {} : { kernels: run.kernels });

  const progress = createProgress(run.json);
  progress.start({
    engine,
    dataset: dataset.source,
    testDataset: testDataset.source,
    samples: samples.count,
    testSamples: testDataset.test.count,
  });
  const signal = { aborted: false };
  process.once('SIGINT', () => {
    signal.aborted = true;
  });

  let started = performance.now();
  const trainer = createTrainer({
    engine,
    samples,
    testSamples: testDataset.test,
    epochs: run.epochs,
    ...(run.patience === null ? {} : { patience: run.patience }),
    signal,
    onEpoch(report) {
      progress.epoch(report, (performance.now() - started) / 1000);
      started = performance.now();
    },
  });
  try {
    while (trainer.finished === null) {
      trainer.advance(20);
      progress.step(trainer, run.epochs);
      // Lets Ctrl-C through.
      await new Promise(setImmediate);
    }
  } catch (error) {
    explain(error);
  }
  if (run.save !== null) {
    const parameters = engine.getParameters();
    const text = writeRun({
      settings: run.settings,
      data: dataset.source.name,
      images: samples.count,
      step: trainer.step,
      testData: testDataset.source.name,
      accuracy: engine.evaluate(testDataset.test).accuracy,
      replayable: (run.kernels ?? 'simd') === 'simd',
      hash: weightsHash(parameters),
      parameters,
    });
    await writeFile(run.save, text).catch(explain);
  }
  progress.done(trainer, run.save);
});

/** What a person can mend becomes a message; anything else keeps its stack. */
function explain(error: unknown): never {
  const known = ['RangeError', 'DataError', 'DivergenceError'];
  if (error instanceof Error && (known.includes(error.name) || 'code' in error)) {
    throw new CommandError(error.message);
  }
  throw error;
}
