import { createEngine } from '../compute/engine.ts';
import type { Samples } from '../compute/types.ts';
import type { Dataset, DatasetName } from '../datasets/index.ts';
import { createAnswers } from './answers.ts';
import { createLoop } from './loop.ts';
import { createHostOf, type Host, messageOf, type Place } from './place.ts';
import { type Command, type Event, type RunSpec, wallSize } from './protocol.ts';
import { createRun, type Run } from './run.ts';
import type { Divergence } from './steps.ts';

export interface HostOptions extends Place<Event> {
  readonly load: LoadData;
}

export interface LoadedData extends Dataset {
  /** Why it is not the dataset that was asked for, in a sentence; null if it is. */
  readonly problem: string | null;
  /** Training images that there will be when all pieces have come. */
  readonly total: number;
}

/** Calls `onPiece` whenever there is more that can be trained on, the last time with the whole. */
export type LoadData = (
  name: DatasetName,
  base: string,
  onPiece: (data: LoadedData) => void,
) => Promise<void>;

/** Bytes for the weights of earlier moments. */
const checkpointBudget = 32 * 2 ** 20;

/** Trains networks on images, and answers questions about them. */
export function createHost(options: HostOptions): Host<Command> {
  const { post, load } = options;
  let data: LoadedData | null = null;
  let main: Run | null = null;
  let latestLoad = 0;
  /** The first so many training images: one object each, for an engine derives much from it. */
  const subsets = new Map<number, Samples>();
  const loop = createLoop<Run>({
    ...options,
    evaluate,
    progress: (run, pace) =>
      post({
        ...{ type: 'progress', run: run.spec.id, step: run.step },
        ...{ ...pace, losses: run.takeLosses() },
      }),
    diverged: (run, step, divergence) =>
      post({ type: 'diverged', run: run.spec.id, step, ...divergence }),
    stopped: (step, reason) => post({ type: 'stopped', step, reason }),
    failed: (reason) => post({ type: 'failed', command: 'train', reason }),
  });
  const answers = createAnswers({ mainRun: () => main, data: () => data });

  function evaluate(run: Run): Divergence | null {
    const result = run.evaluate();
    if ('reason' in result) return result;
    const { forgotten, ...evaluation } = result;
    post({ type: 'evaluated', run: run.spec.id, step: run.step, ...evaluation });
    if (forgotten.length > 0 && run === main) post({ type: 'forgot', steps: forgotten });
    return null;
  }

  async function loadData(name: DatasetName, base: string) {
    latestLoad += 1;
    const mine = latestLoad;
    let shown: DatasetName | null = null;
    await load(name, base, (piece) => {
      if (mine !== latestLoad) return;
      data = piece;
      subsets.clear();
      const { test, train, source, problem, total } = piece;
      post({ type: 'loading', dataset: name, count: train.count, total });
      if (shown === source.name) return;
      shown = source.name;
      post({
        type: 'data',
        dataset: name,
        source,
        problem,
        testLabels: Uint8Array.from(test.labels),
        wall: Uint8Array.from(test.inputs.subarray(0, wallSize * test.inputSize)),
      });
    });
  }

  function open(specs: readonly RunSpec[]) {
    if (data === null) throw new RangeError('The images are not loaded yet.');
    loop.close();
    answers.reset();
    const { train, test } = data;
    const budget = checkpointBudget / specs.length;
    const runs = specs.map((spec) => {
      const engine = createEngine(spec.settings);
      const images = subsets.get(spec.images) ?? first(train, spec.images);
      subsets.set(spec.images, images);
      return createRun({ spec, engine, train: images, test, budget });
    });
    main = runs[0] ?? null;
    post({
      type: 'opened',
      kernels: main?.engine.kernels ?? 'reference',
      fallbackReason: main?.engine.fallbackReason ?? null,
      stepsPerEpoch: runs.map((run) => run.stepsPerEpoch),
    });
    loop.open(runs);
    const opened = main;
    options.later(() => {
      if (opened === main && opened?.step === 0) opened.warmUp();
    });
  }

  return createHostOf<Command>(
    {
      load: ({ dataset, base }) => loadData(dataset, base),
      open: ({ runs }) => open(runs),
      train: ({ until }) => loop.train(until),
      pause: () => loop.pause(),
      lend: ({ settings, parameters }) => answers.lend(settings, parameters),
      ask({ id, ask }) {
        try {
          post({ type: 'answer', id, answer: answers.answer(ask) });
        } catch (error) {
          post({ type: 'refused', id, reason: messageOf(error) });
        }
      },
      ping: () => post({ type: 'alive' }),
    },
    ({ type }, reason) => post({ type: 'failed', command: type, reason }),
  );
}

function first(samples: Samples, count: number): Samples {
  if (count >= samples.count) return samples;
  return {
    ...samples,
    count,
    inputs: samples.inputs.subarray(0, count * samples.inputSize),
    labels: samples.labels.subarray(0, count),
  };
}
