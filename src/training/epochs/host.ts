import { createEngine } from '../../compute/engine.ts';
import type { Engine, Samples } from '../../compute/types.ts';
import { withWrongLabels } from '../../datasets/wrong-labels.ts';
import { messageOf } from '../../error-message.ts';
import { createLoop } from '../loop.ts';
import { createHostOf, type Host, type Place } from '../place.ts';
import { createRun, type Run } from '../run.ts';
import type { Divergence } from '../steps.ts';
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

export interface EpochHostOptions extends Place<EpochEvent> {
  readonly loadDigits: LoadDigits;
}

/** Cells of a surface along each side, and how far it reaches. */
const surfaceSide = 48;
export const surfaceExtent = 1.2;

/** Trains a network on few samples, and measures it after each epoch. */
export function createEpochHost(options: EpochHostOptions): Host<EpochCommand> {
  const { post, later, loadDigits } = options;
  const grid = gridPoints();
  let open: { run: Run<EpochRun>; train: Samples } | null = null;
  let latest = -1;
  /** Epochs asked for. */
  let until = 0;
  const loop = createLoop<Run<EpochRun>>({
    ...options,
    evaluate,
    progress: () => {},
    diverged: (run, _, { reason }) => fail(run.spec.id, reason),
    stopped: () => post({ type: 'stopped', run: latest }),
    failed: (reason) => fail(latest, reason),
  });

  /** Of several runs asked for in a row, as by a slider that is dragged, only the last is set up. */
  function openRun(run: EpochRun) {
    latest = run.id;
    until = 0;
    loop.close();
    open = null;
    later(() => {
      if (run.id !== latest) return;
      setUp(run).catch((error) => fail(run.id, messageOf(error)));
    });
  }

  async function setUp(spec: EpochRun) {
    const { train: clean, heldOut, title, problem } = await splitSamples(spec, loadDigits);
    if (spec.id !== latest) return;
    const { wrongLabels: share, settings } = spec;
    const { samples: train, wrong } = withWrongLabels(clean, share, 2 * settings.seed);
    const { samples: test } = withWrongLabels(heldOut, share, 2 * settings.seed + 1);
    const run = createRun({
      ...{ spec, engine: createEngine(settings), train, test, budget: 0 },
      isDue: (step, stepsPerEpoch) => step % stepsPerEpoch === 0,
      // Who memorises wrong labels is ever more wrong about others, and goes on learning them.
      explosion: Number.POSITIVE_INFINITY,
    });
    open = { run, train };
    post({ type: 'opened', run: spec.id, title, problem, samples: shown(train, wrong) });
    loop.open([run]);
    loop.train(goalOf(run, until));
  }

  function evaluate(run: Run<EpochRun>): Divergence | null {
    const heldOut = run.evaluate();
    if ('reason' in heldOut) return heldOut;
    const { spec, engine, step, stepsPerEpoch } = run;
    const record = {
      epoch: step / stepsPerEpoch,
      train: measure(engine, open!.train),
      heldOut: { loss: heldOut.loss, accuracy: heldOut.accuracy },
      surface: spec.data.kind === 'points' ? surfaceOf(engine, grid) : null,
    };
    post({ type: 'epoch', run: spec.id, record });
    return null;
  }

  function train(epochs: number) {
    until = epochs;
    if (open !== null) loop.train(goalOf(open.run, epochs));
  }

  function fail(run: number, reason: string) {
    until = 0;
    post({ type: 'failed', run, reason });
  }

  return createHostOf<EpochCommand>(
    {
      open: ({ run }) => openRun(run),
      train: (command) => train(command.until),
      ping: () => post({ type: 'alive' }),
    },
    (_, reason) => fail(latest, reason),
  );
}

/** The step that ends as many epochs; one that has begun is ended, for there are no records in between. */
function goalOf({ step, stepsPerEpoch }: Run<EpochRun>, epochs: number): number {
  return Math.max(epochs, Math.ceil(step / stepsPerEpoch)) * stepsPerEpoch;
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
