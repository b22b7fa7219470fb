import { effect, signal } from '@preact/signals';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { createTrainingClient, type WorkerLike } from '../../../src/training/client.ts';
import type { Demo } from '../../shared/demo.ts';
import { createDispatch } from '../../shared/dispatch.ts';
import type { Effect } from './effects.ts';
import type { Expected, LentNetwork } from './lent.ts';
import { createModel, imagesOf } from './model.ts';
import { createReadings } from './readings.ts';
import { reduce } from './reduce.ts';
import { isSnapshot, type Snapshot } from './snapshot.ts';

export type Session = ReturnType<typeof createSession>;

export type SessionDemo = Pick<
  Demo<MnistTrainingState>,
  'state' | 'update' | 'settle' | 'active' | 'snapshot'
>;

/**
 * The demo's one connection to its worker: what is known of the runs, and what can be done.
 * The state's `step` is a wish: a link, *undo* or the deck may ask for any step of any run, and the
 * run is replayed up to there. When training stands still, the wish is where it stands.
 * @param base address of the site's root
 * @param spawn makes its worker; for tests, the default is the training worker
 */
export function createSession(demo: SessionDemo, base: string, spawn?: () => WorkerLike) {
  const { state, active, snapshot } = demo;
  const model = signal(createModel(state.peek(), active.peek()));
  const client = createTrainingClient({
    onEvent: (event) => dispatch({ type: 'told', event, now: performance.now() }),
    onLost: (reason) => dispatch({ type: 'lost', reason, now: performance.now() }),
    ...(spawn && { spawn }),
  });
  let told: Snapshot | null = null;

  const dispatch = createDispatch(model, reduce, perform);

  function perform(effect: Effect) {
    switch (effect.type) {
      case 'send':
        return client.send(effect.command);
      case 'load':
        return client.send({ type: 'load', dataset: effect.dataset, base });
      case 'restart':
        return client.restart();
      case 'update':
        demo.update(effect.part);
        return demo.settle();
      case 'tell':
        told = effect.snapshot;
        snapshot.value = told;
    }
  }

  let heard: unknown;
  effect(() => {
    const wish = state.value;
    const kept = snapshot.value;
    const isNew = kept !== heard && kept !== told;
    heard = kept;
    dispatch({ type: 'asked', wish, heard: isNew && isSnapshot(kept) ? kept : null });
  });

  effect(() => dispatch({ type: 'shown', isOnScreen: active.value }));

  return {
    ...createReadings(model),
    client,
    imagesOf: (wish: MnistTrainingState) => imagesOf(wish, model.peek().images),

    train: () => dispatch({ type: 'train' }),
    pause: () => dispatch({ type: 'pause' }),
    /** One mini-batch. */
    step: () => dispatch({ type: 'step' }),
    /** Back to the weights that it started from. */
    reset: () => dispatch({ type: 'reset' }),
    /** After a failure that nothing else gets out of. */
    tryAgain: () => dispatch({ type: 'try-again' }),
    /** Looks back at a step; null looks at the newest. */
    visit: (step: number | null) => dispatch({ type: 'visit', step }),
    /** Changes settings; a run that they decide starts anew. */
    change: (part: Partial<MnistTrainingState>) => dispatch({ type: 'change', part }),
    /** The browser let the page sleep, its worker with it, and has woken both. */
    wake: () => dispatch({ type: 'slept', now: performance.now() }),

    /** Until a run is trained, drawings are read by this network. */
    lend: (network: LentNetwork) => dispatch({ type: 'lend', network }),
    /** The lent network goes on reading drawings, for its run cannot be replayed here; `why` says it. */
    choose: (file: string, why: string) =>
      dispatch({ type: 'file-opened', news: { name: 'chosen', file, why } }),
    /** The run of a file is being replayed. */
    expect: (expected: Expected) =>
      dispatch({ type: 'file-opened', news: { name: 'replaying', expected } }),
    /** The run of this page has been at this step already. */
    compare: (step: number, hash: string) => dispatch({ type: 'file-compared', step, hash }),
    /** A file could not be opened; `problem` is the end of a sentence. */
    refuse: (file: string, problem: string) =>
      dispatch({ type: 'file-refused', refusal: { file, problem } }),
  };
}
