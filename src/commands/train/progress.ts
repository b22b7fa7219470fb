import type { EpochReport, Trainer } from '../../compute/trainer.ts';
import type { Engine } from '../../compute/types.ts';
import type { DataSource } from '../../datasets/index.ts';

export interface RunStart {
  readonly engine: Engine;
  readonly dataset: DataSource;
  readonly testDataset: DataSource;
  readonly samples: number;
  readonly testSamples: number;
}

/** What the command says while it trains. */
export interface Progress {
  start(run: RunStart): void;
  step(trainer: Trainer, epochs: number): void;
  epoch(report: EpochReport, seconds: number): void;
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
    epoch(report, epochSeconds) {
      seconds += epochSeconds;
      print({
        epoch: report.epoch,
        trainLoss: report.trainLoss,
        testAccuracy: report.test?.accuracy,
        seconds: round(epochSeconds, 3),
      });
    },
    done(trainer, savedTo) {
      print({
        done: true,
        finished: trainer.finished,
        epochs: trainer.epoch,
        testAccuracy: trainer.reports.at(-1)?.test?.accuracy,
        bestTestAccuracy: bestAccuracy(trainer),
        seconds: round(seconds, 3),
        dataset: start?.dataset.title,
        testDataset: start?.testDataset.title,
        kernels: start?.engine.kernels,
        settings: start?.engine.settings,
        savedTo,
      });
    },
  };
}

function tableProgress(): Progress {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const isTerminal = process.stdout.isTTY;
  const clear = () => isTerminal && process.stdout.write('\r\x1b[K');
  return {
    start({ engine, dataset, testDataset, samples, testSamples }) {
      const { layers, activation, loss, optimizer, learningRate, batchSize, seed } =
        engine.settings;
      print(
        `${layers.join('-')}, ${activation}, ${loss}, ${optimizer} ${learningRate}, ` +
          `batches of ${batchSize}, seed ${seed}; ${engine.kernels} kernels`,
      );
      if (engine.fallbackReason !== null) print(engine.fallbackReason);
      print(
        `${samples} ${dataset.title} samples (${dataset.origin}), ` +
          `tested on ${testSamples} of ${testDataset.title} (${testDataset.origin})\n`,
      );
      print('epoch   training loss   test accuracy   seconds');
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
    epoch({ epoch, trainLoss, test }, seconds) {
      clear();
      const accuracy = test === null ? '' : `${(100 * test.accuracy).toFixed(2)} %`;
      print(
        String(epoch).padStart(5) +
          trainLoss.toFixed(4).padStart(16) +
          accuracy.padStart(16) +
          seconds.toFixed(2).padStart(10),
      );
    },
    done(trainer, savedTo) {
      clear();
      const best = bestAccuracy(trainer);
      const why = { epochs: 'Done', patience: 'Stopped: no longer rising', aborted: 'Stopped' };
      print(
        `\n${why[trainer.finished ?? 'aborted']} after ${trainer.epoch} epochs` +
          (best === null ? '.' : `; best test accuracy ${(100 * best).toFixed(2)} %.`),
      );
      if (savedTo !== null) print(`The network is in ${savedTo}.`);
    },
  };
}

function bestAccuracy(trainer: Trainer): number | null {
  const accuracies = trainer.reports.flatMap(({ test }) => (test === null ? [] : [test.accuracy]));
  return accuracies.length === 0 ? null : Math.max(...accuracies);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
