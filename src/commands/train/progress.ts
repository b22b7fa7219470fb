import type { EpochReport, Trainer } from '../../compute/trainer.ts';
import type { Engine, Evaluation } from '../../compute/types.ts';
import { datasets } from '../../datasets/index.ts';
import type { SavedRun } from '../../training/saved-run.ts';
import type { RunData } from './data.ts';

export interface RunStart {
  readonly engine: Engine;
  readonly data: RunData;
  /** What it goes on from. */
  readonly loaded: SavedRun | null;
}

/** What the command says while it trains. */
export interface Progress {
  start(run: RunStart): void;
  step(trainer: Trainer, epochs: number): void;
  /** @param movedAccuracy on test images that are moved as those learned from are; null if those are not */
  epoch(report: EpochReport, seconds: number, movedAccuracy: number | null): void;
  /** In place of training: what a loaded network does on the test samples. */
  evaluated(evaluation: Evaluation): void;
  done(trainer: Trainer, savedTo: string | null): void;
}

/** JSON lines for programs; for people a table, and a bar where the output is a terminal. */
export function createProgress(json: boolean): Progress {
  return json ? jsonProgress() : tableProgress();
}

function jsonProgress(): Progress {
  const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  let start: RunStart | null = null;
  let seconds = 0;
  return {
    start(run) {
      start = run;
      if (run.engine.fallbackReason !== null)
        process.stderr.write(`${run.engine.fallbackReason}\n`);
    },
    step() {},
    epoch(report, epochSeconds, movedAccuracy) {
      seconds += epochSeconds;
      print({
        epoch: report.epoch,
        trainLoss: report.trainLoss,
        testAccuracy: report.test?.accuracy,
        ...(movedAccuracy !== null && { movedTestAccuracy: movedAccuracy }),
        seconds: round(epochSeconds, 3),
      });
    },
    evaluated({ loss, accuracy }) {
      print({ evaluated: true, testLoss: round(loss, 6), testAccuracy: accuracy, ...about(start) });
    },
    done(trainer, savedTo) {
      print({
        done: true,
        finished: trainer.finished ?? 'diverged',
        epochs: trainer.epoch,
        steps: trainer.step,
        testAccuracy: trainer.reports.at(-1)?.test?.accuracy,
        bestTestAccuracy: bestAccuracy(trainer),
        seconds: round(seconds, 3),
        ...about(start),
        savedTo,
      });
    },
  };
}

function about(start: RunStart | null): object {
  return {
    dataset: start?.data.source.title,
    testDataset: start?.data.testSource.title,
    kernels: start?.engine.kernels,
    settings: start?.engine.settings,
    loadedStep: start?.loaded?.step,
  };
}

function tableProgress(): Progress {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const isTerminal = process.stdout.isTTY;
  const clear = () => isTerminal && process.stdout.write('\r\x1b[K');
  return {
    start({ engine, data, loaded }) {
      const { layers, activation, loss, optimizer, learningRate, batchSize, seed } =
        engine.settings;
      print(
        `${layers.join('-')}, ${activation}, ${loss}, ${optimizer} ${learningRate}, ` +
          `batches of ${batchSize}, seed ${seed}; ${engine.kernels} kernels`,
      );
      if (engine.fallbackReason !== null) print(engine.fallbackReason);
      if (loaded !== null) {
        print(
          `Loaded after ${counted(loaded.step, 'step')} on ${datasets[loaded.data].title}; ` +
            `${percent(loaded.accuracy)} of ${datasets[loaded.testData].title} right when it was saved`,
        );
      }
      const { samples, source, testSamples, testSource } = data;
      print(
        `${counted(samples.count, `${source.title} sample`)} (${source.origin}), ` +
          `tested on ${testSamples.count} of ${testSource.title} (${testSource.origin})\n`,
      );
    },
    step(trainer, epochs) {
      if (!isTerminal) return;
      const share = trainer.step / (epochs * trainer.stepsPerEpoch);
      const filled = Math.round(share * 40);
      clear();
      process.stdout.write(
        `${'█'.repeat(filled)}${'░'.repeat(40 - filled)} ${Math.floor(share * 100)} %`,
      );
    },
    epoch({ epoch, trainLoss, test }, seconds, movedAccuracy) {
      clear();
      const movedTitle = movedAccuracy === null ? '' : '   on moved images';
      if (epoch === 1) print(`epoch   training loss   test accuracy${movedTitle}   seconds`);
      const accuracy = test === null ? '' : percent(test.accuracy);
      print(
        String(epoch).padStart(5) +
          trainLoss.toFixed(4).padStart(16) +
          accuracy.padStart(16) +
          (movedAccuracy === null ? '' : percent(movedAccuracy).padStart(18)) +
          seconds.toFixed(2).padStart(10),
      );
    },
    evaluated({ loss, accuracy }) {
      print(`Test accuracy ${percent(accuracy)}, loss ${loss.toFixed(4)}.`);
    },
    done(trainer, savedTo) {
      clear();
      const best = bestAccuracy(trainer);
      print(
        `\n${reasons[trainer.finished ?? 'diverged']} after ${lengthOf(trainer)}` +
          (best === null ? '.' : `; best test accuracy ${percent(best)}.`),
      );
      if (savedTo !== null) print(`The network is in ${savedTo}.`);
    },
  };
}

const reasons = {
  epochs: 'Done',
  patience: 'Stopped: no longer rising,',
  aborted: 'Stopped',
  diverged: 'Diverged',
};

/** “2 epochs and 1 step”. */
function lengthOf({ epoch, step, stepsPerEpoch }: Trainer): string {
  const steps = step - epoch * stepsPerEpoch;
  const parts = [
    ...(epoch > 0 || steps === 0 ? [counted(epoch, 'epoch')] : []),
    ...(steps > 0 ? [counted(steps, 'step')] : []),
  ];
  return parts.join(' and ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function bestAccuracy(trainer: Trainer): number | null {
  const accuracies = trainer.reports.flatMap(({ test }) => (test === null ? [] : [test.accuracy]));
  return accuracies.length === 0 ? null : Math.max(...accuracies);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
