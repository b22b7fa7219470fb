import { DivergenceError } from '../compute/divergence.ts';
import { createEngine } from '../compute/engine.ts';
import { createTrainer, type Trainer } from '../compute/trainer.ts';
import type { Engine, LayerParameters } from '../compute/types.ts';
import { createShifter, shiftedForTest } from '../datasets/shift.ts';
import { weightsHash } from '../training/hash.ts';
import type { SavedRun } from '../training/saved-run.ts';
import { CommandError, goOnUnread, readOptions, runCommand } from './options.ts';
import { loadData, type RunData } from './train/data.ts';
import { loadRun } from './train/load.ts';
import { createProgress, type Progress } from './train/progress.ts';
import { options, type Run, readRun, usage } from './train/run.ts';
import { checkTarget, saveRun } from './train/save.ts';
import { createStop, type Stop } from './train/stop.ts';

await runCommand(async () => {
  const values = readOptions(usage, options);
  const loaded = values.load === undefined ? null : await loadRun(values.load);
  const run = readRun(values, loaded);
  const data = await loadData(run, loaded);
  const engine = createEngine(run.settings, run.kernels === null ? {} : { kernels: run.kernels });
  if (loaded !== null) engine.setParameters(loaded.parameters);
  if (run.save !== null) {
    await checkTarget(run.save);
    goOnUnread();
  }

  const stop = createStop();
  const progress = createProgress(run.json);
  progress.start({ engine, data, loaded });
  if (run.epochs === 0) {
    progress.evaluated(engine.evaluate(data.testSamples));
    return;
  }
  const trainer = createRunTrainer(run, engine, data, progress, stop);
  const problem = await train(trainer, run, progress);
  const saved = await save(trainer, run, engine, data, loaded);
  progress.done(trainer, saved?.file ?? null);
  if (saved?.problem) throw new CommandError(`${saved.problem} The run is in ${saved.file}.`);
  if (problem !== null) throw new CommandError(problem);
  if (trainer.finished === 'aborted') process.exitCode = stop.exitCode;
});

function createRunTrainer(
  run: Run,
  engine: Engine,
  { samples, testSamples }: RunData,
  progress: Progress,
  signal: Stop,
): Trainer {
  const moved = run.shift > 0 ? shiftedForTest(testSamples, run.shift) : null;
  let started = performance.now();
  return createTrainer({
    ...{ engine, samples, testSamples, epochs: run.epochs, signal },
    ...(run.patience === null ? {} : { patience: run.patience }),
    ...(run.shift > 0 && { vary: createShifter(run.shift, run.settings.seed) }),
    onEpoch(report) {
      const seconds = (performance.now() - started) / 1000;
      progress.epoch(report, seconds, moved === null ? null : engine.evaluate(moved).accuracy);
      started = performance.now();
    },
  });
}

/** @returns why training could not go on to its end, or null. */
async function train(trainer: Trainer, run: Run, progress: Progress): Promise<string | null> {
  try {
    while (trainer.finished === null) {
      trainer.advance(20);
      progress.step(trainer, run.epochs);
      // Lets Ctrl+C through.
      await new Promise(setImmediate);
    }
    return null;
  } catch (error) {
    if (error instanceof DivergenceError) return error.message;
    throw error;
  }
}

/** Writes what there is, however training ended; nothing before the first step. */
async function save(
  trainer: Trainer,
  run: Run,
  engine: Engine,
  data: RunData,
  loaded: SavedRun | null,
): Promise<{ file: string; problem: string | null } | null> {
  if (run.save === null || trainer.step === 0) return null;
  const parameters = engine.getParameters();
  // Of a run that blew up, weights may be left that no file takes.
  const areNumbers = ({ weights, biases }: LayerParameters) =>
    weights.every(Number.isFinite) && biases.every(Number.isFinite);
  if (!parameters.every(areNumbers)) return null;
  return saveRun(run.save, {
    settings: run.settings,
    data: data.source.name,
    images: data.samples.count,
    ...(run.shift > 0 && { shift: run.shift }),
    step: (loaded?.step ?? 0) + trainer.step,
    testData: data.testSource.name,
    accuracy: engine.evaluate(data.testSamples).accuracy,
    replayable: loaded === null && (run.kernels ?? 'simd') === 'simd',
    hash: weightsHash(parameters),
    parameters,
  });
}
