import { createEngine } from '../compute/engine.ts';
import { messageOf } from '../error-message.ts';
import { createAnswers } from './answers.ts';
import { createImages, type LoadData } from './images.ts';
import { createLoop } from './loop.ts';
import { createHostOf, type Host, type Place } from './place.ts';
import type { Command, Event, RunSpec } from './protocol.ts';
import { createRun, type Run } from './run.ts';
import type { Divergence } from './steps.ts';

export interface HostOptions extends Place<Event> {
  readonly load: LoadData;
}

/** Bytes for the weights of earlier moments. */
const checkpointBudget = 32 * 2 ** 20;

/** Trains networks on images, and answers questions about them. */
export function createHost(options: HostOptions): Host<Command> {
  const { post } = options;
  const images = createImages(options.load, post);
  let main: Run | null = null;
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
  const answers = createAnswers({ mainRun: () => main, data: images.loaded });

  function evaluate(run: Run): Divergence | null {
    const result = run.evaluate();
    if ('reason' in result) return result;
    const { forgotten, ...evaluation } = result;
    post({ type: 'evaluated', run: run.spec.id, step: run.step, ...evaluation });
    if (forgotten.length > 0 && run === main) post({ type: 'forgot', steps: forgotten });
    return null;
  }

  function open(specs: readonly RunSpec[]) {
    const data = images.loaded();
    if (data === null) throw new RangeError('The images are not loaded yet.');
    loop.close();
    answers.reset();
    const { test } = data;
    const budget = checkpointBudget / specs.length;
    const runs = specs.map((spec) => {
      const engine = createEngine(spec.settings);
      return createRun({ spec, engine, train: images.first(spec.images), test, budget });
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
      load: ({ dataset, base }) => images.load(dataset, base),
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
