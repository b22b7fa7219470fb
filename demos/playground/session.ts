import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PlaygroundState } from '../../src/lecture/playground/definition.ts';
import {
  createWorkerClient,
  type WorkerClient,
  type WorkerLike,
} from '../../src/training/worker-client.ts';
import type { Demo } from '../shared/demo.ts';
import { createDispatch } from '../shared/dispatch.ts';
import { createModel, type Effect } from './session/model.ts';
import { reduce } from './session/reduce.ts';
import type { Command, Event } from './training/protocol.ts';

export type Session = ReturnType<typeof createSession>;
type SessionDemo = Pick<Demo<PlaygroundState>, 'state' | 'update' | 'amend' | 'settle' | 'active'>;

export interface SessionOptions {
  /** Whether the page is on the screen. */
  readonly visible: ReadonlySignal<boolean>;
  /** For tests; the default is the demo's worker. */
  readonly spawn?: () => WorkerLike;
}

/** A frame that comes late is not made up for by more steps than these milliseconds are worth. */
const longestFrame = 64;

/** Mini-batches in a second. */
export const paces = { slow: 12, medium: 240, fast: 3000 } as const;
export type Pace = keyof typeof paces;

/**
 * The demo's one connection to its worker. The state's `step` is where the run is to stand: a link,
 * *undo* or the deck may ask for any step of any run, and the run is replayed up to there. While it
 * trains, the session itself moves the state's step along.
 */
export function createSession(demo: SessionDemo, { visible, spawn = spawnWorker }: SessionOptions) {
  const { state, active } = demo;
  const mayWork = computed(() => active.value && visible.value);
  const model = signal(createModel(state.peek(), mayWork.peek()));
  const pace = signal<Pace>('medium');
  /** Made when it is first needed: a demo that is not on the screen has none. */
  let client: WorkerClient<Command> | null = null;
  const dispatch = createDispatch(model, reduce, perform);

  function perform(effect: Effect) {
    if (effect.type === 'send') return send(effect.command);
    if (effect.type === 'settle') return demo.settle();
    demo[effect.type](effect.part);
  }

  function send(command: Command) {
    client ??= createWorkerClient<Command, Event>({
      spawn,
      onEvent: (news) => dispatch({ type: 'told', news, now: performance.now() }),
      onLost(reason) {
        dispose();
        dispatch({ type: 'lost', reason });
      },
    });
    client.send(command);
  }

  function dispose() {
    client?.dispose();
    client = null;
  }

  effect(() => dispatch({ type: 'asked', wish: state.value }));
  effect(() => dispatch({ type: 'shown', mayWork: mayWork.value }));

  return {
    ...createReadings(model),
    pace,
    play: () => dispatch({ type: 'play' }),
    pause: () => dispatch({ type: 'pause', now: performance.now() }),
    /** To be called once per frame while it plays. */
    frame(elapsed: number) {
      const steps = (Math.min(elapsed, longestFrame) * paces[pace.peek()]) / 1000;
      dispatch({ type: 'frame', steps });
    },
    /** Back to the weights it began with. */
    restart: () => dispatch({ type: 'restart', now: performance.now() }),
    /** So many mini-batches on, and stop there. */
    ahead: (steps: number) => dispatch({ type: 'ahead', steps, now: performance.now() }),
    /** Changes the run: it starts anew, and goes on training if it did. */
    change: (part: Partial<PlaygroundState>) => demo.update({ ...part, step: 0 }),
    dispose,
  };
}

function createReadings(model: ReadonlySignal<ReturnType<typeof createModel>>) {
  const stage = computed(() => model.value.stage);
  return {
    picture: computed(() => model.value.picture),
    /** The picture whose numbers are shown. */
    figures: computed(() => model.value.figures),
    playing: computed(
      () =>
        stage.value.name === 'playing' || (stage.value.name === 'replaying' && stage.value.plays),
    ),
    /** On the way to the step of the state. */
    replay: computed(() => (stage.value.name === 'replaying' ? stage.value : null)),
    /** What went wrong, in words. */
    trouble: computed(() => (stage.value.name === 'stuck' ? stage.value.reason : null)),
  };
}

function spawnWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'playground',
  });
}
