import { createEngine } from '../../compute/engine.ts';
import { createTrainer, type Trainer } from '../../compute/trainer.ts';
import type { Engine, Samples } from '../../compute/types.ts';
import { withWrongLabels } from '../../datasets/wrong-labels.ts';
import {
  type EpochCommand,
  type EpochEvent,
  type EpochRun,
  type Measure,
  type ShownSamples,
  type Surface,
  shownImages,
} from './protocol.ts';
import { type LoadDigits, splitSamples } from './samples.ts';

export interface EpochHostOptions {
  readonly post: (event: EpochEvent) => void;
  /** Calls back soon, after waiting messages had their turn. */
  readonly later: (callback: () => void) => void;
  readonly loadDigits: LoadDigits;
}

/** More epochs than any page asks for. */
const endless = 1_000_000;
/** Cells of a surface along each side, and how far it reaches. */
const surfaceSide = 48;
export const surfaceExtent = 1.2;

/** The worker without the worker: takes commands and tells what happens, an epoch at a time. */
export function createEpochHost({ post, later, loadDigits }: EpochHostOptions) {
  const grid = gridPoints();
  let open: OpenRun | null = null;
  let latest = -1;
  let until = 0;
  let isWorking = false;

  /** Of several runs asked for in a row, as by a slider that is dragged, only the last is set up. */
  function openRun(run: EpochRun) {
    latest = run.id;
    until = 0;
    later(() => {
      if (run.id !== latest) return;
      setUp(run).catch((error) => fail(run.id, error));
    });
  }

  async function setUp(run: EpochRun) {
    const { train: clean, heldOut, title, problem } = await splitSamples(run, loadDigits);
    if (run.id !== latest) return;
    const { wrongLabels: share, settings } = run;
    const train = withWrongLabels(clean, share, 2 * settings.seed);
    const others = withWrongLabels(heldOut, share, 2 * settings.seed + 1);
    open?.engine.dispose();
    const engine = createEngine(settings);
    const trainer = createTrainer({ engine, samples: train.samples, epochs: endless });
    open = { run, engine, trainer, train: train.samples, heldOut: others.samples };
    post({
      type: 'opened',
      run: run.id,
      title,
      problem,
      samples: shown(train.samples, train.wrong),
    });
    report(open);
    work();
  }

  function report({ run, engine, trainer, train, heldOut }: OpenRun) {
    const surface = run.data.kind === 'points' ? surfaceOf(engine, grid) : null;
    const record = {
      epoch: trainer.epoch,
      train: measure(engine, train),
      heldOut: measure(engine, heldOut),
      surface,
    };
    post({ type: 'epoch', run: run.id, record });
  }

  function work() {
    if (isWorking) return;
    isWorking = true;
    later(() => {
      isWorking = false;
      if (open === null || open.run.id !== latest || open.trainer.epoch >= until) return;
      try {
        open.trainer.advance(open.trainer.stepsPerEpoch);
        report(open);
        work();
      } catch (error) {
        fail(open.run.id, error);
      }
    });
  }

  function fail(run: number, error: unknown) {
    until = 0;
    post({ type: 'failed', run, reason: error instanceof Error ? error.message : String(error) });
  }

  return {
    receive(command: EpochCommand) {
      if (command.type === 'open') return openRun(command.run);
      until = command.until;
      work();
    },
  };
}

interface OpenRun {
  readonly run: EpochRun;
  readonly engine: Engine;
  readonly trainer: Trainer;
  readonly train: Samples;
  readonly heldOut: Samples;
}

function measure(engine: Engine, samples: Samples): Measure {
  const { loss, accuracy } = engine.evaluate(samples);
  return { loss, accuracy };
}

function shown({ inputSize, inputs, labels, count }: Samples, wrong: Uint8Array): ShownSamples {
  const some = inputs instanceof Uint8Array ? Math.min(count, shownImages) : count;
  return {
    inputSize,
    inputs: inputs.slice(0, some * inputSize),
    labels: labels.slice(0, some),
    wrong: wrong.slice(0, some),
  };
}

function gridPoints(): Samples {
  const count = surfaceSide ** 2;
  const at = (cell: number) => surfaceExtent * ((2 * cell + 1) / surfaceSide - 1);
  return {
    count,
    inputSize: 2,
    classCount: 2,
    inputs: Float32Array.from({ length: 2 * count }, (_, i) => {
      const cell = i >> 1;
      return i % 2 === 0 ? at(cell % surfaceSide) : -at(Math.floor(cell / surfaceSide));
    }),
    labels: new Uint8Array(count),
  };
}

function surfaceOf(engine: Engine, grid: Samples): Surface {
  const outputs = engine.predict(grid);
  const values = Uint8Array.from({ length: grid.count }, (_, i) =>
    Math.round(255 * outputs[2 * i + 1]!),
  );
  return { side: surfaceSide, extent: surfaceExtent, values };
}
