import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import {
  createWorkerClient,
  type WorkerClient,
  type WorkerLike,
} from '../../src/training/worker-client.ts';
import type { Demo } from '../shared/demo.ts';
import { mostSteps, type PlaygroundState } from './definition.ts';
import { specOf } from './spec.ts';
import type { Command, Event, News, Picture } from './training/protocol.ts';

export type Session = ReturnType<typeof createSession>;
type SessionDemo = Pick<Demo<PlaygroundState>, 'state' | 'update' | 'amend' | 'settle' | 'active'>;

export interface SessionOptions {
  /** Whether the page is on the screen. */
  readonly visible: ReadonlySignal<boolean>;
  /** For tests; the default is the demo's worker. */
  readonly spawn?: () => WorkerLike;
}

/** How often the step goes into the address while it trains, in milliseconds. */
const tellEvery = 250;
/** How often numbers change while it trains, in milliseconds. */
const readEvery = 120;
/** A frame that comes late is not made up for by more steps than these milliseconds are worth. */
const longestFrame = 64;

export const paces = { slow: 12, medium: 240, fast: 3000 } as const;
export type Pace = keyof typeof paces;

/**
 * The demo's one connection to its worker. The state's `step` is where the run is to stand: a link,
 * *undo* or the deck may ask for any step of any run, and the run is replayed up to there. While it
 * trains, the session itself moves the state's step along.
 */
export function createSession(demo: SessionDemo, { visible, spawn = spawnWorker }: SessionOptions) {
  const { state, active } = demo;
  const picture = signal<Picture | null>(null);
  /** The picture whose numbers are shown: not every one, for nobody reads 60 a second. */
  const figures = signal<Picture | null>(null);
  const playing = signal(false);
  const pace = signal<Pace>('medium');
  /** On the way to the step of the state. */
  const replay = signal<{ step: number; goal: number } | null>(null);
  /** What went wrong, in words. */
  const trouble = signal<string | null>(null);
  const mayWork = computed(() => active.value && visible.value);

  /** Made when it is first needed: a demo that is not on the screen has none. */
  let client: WorkerClient<Command> | null = null;
  /** Counts what was begun or asked for anew; answers to what was asked before are not heard. */
  let run = 0;
  let openKey = '';
  let shownUnit = '';
  /** The step that the worker is at, or on its way to. */
  let told = 0;
  let toldAt = 0;
  /** Whether it was set playing and has not told of it yet: that is an undo step, all after it is the same one. */
  let isFreshPlay = false;
  /** Whether a picture was asked for that has not come yet. */
  let waiting = false;
  let carried = 0;
  let readAt = 0;

  function send(command: Command) {
    client ??= createWorkerClient<Command, Event>({ spawn, onEvent: receive, onLost: lose });
    client.send(command);
  }

  function lose(reason: string) {
    client?.dispose();
    client = null;
    openKey = '';
    batch(() => {
      playing.value = false;
      replay.value = null;
      trouble.value = `Training stopped unexpectedly (${reason}). Press play to go on from step ${told}.`;
    });
  }

  function receive(event: News) {
    if (event.run !== run) return;
    batch(() => {
      switch (event.type) {
        case 'progress':
          if (replay.peek() !== null) replay.value = event;
          return;
        case 'diverged':
          trouble.value = event.reason;
          return pause();
        case 'failed':
          trouble.value = event.reason;
          return pause();
        case 'picture':
          waiting = false;
          replay.value = null;
          picture.value = event.picture;
          if (!playing.value || performance.now() - readAt > readEvery) {
            readAt = performance.now();
            figures.value = event.picture;
          }
          if (event.picture.step !== told) tell(event.picture.step);
          if (event.picture.step >= mostSteps) pause();
      }
    });
  }

  /** Writes where the run stands into the state: now and then while it trains, at once when it stops. */
  function tell(step: number) {
    const now = performance.now();
    if (playing.peek() && now - toldAt < tellEvery) return;
    toldAt = now;
    told = step;
    const set = isFreshPlay ? demo.update : demo.amend;
    isFreshPlay = false;
    set({ step });
  }

  function open(to: number) {
    run += 1;
    told = to;
    isFreshPlay = false;
    waiting = false;
    trouble.value = null;
    replay.value = to > 0 ? { step: 0, goal: to } : null;
    const { unit } = state.peek();
    send({ type: 'open', run, spec: specOf(state.peek()), unit });
    send({ type: 'train', run, until: to, isFrame: false });
  }

  function go(to: number) {
    run += 1;
    told = to;
    isFreshPlay = false;
    waiting = false;
    trouble.value = null;
    replay.value = { step: 0, goal: to };
    send({ type: 'train', run, until: to, isFrame: false });
  }

  /** Makes the worker follow the state: another run, another step, another unit. */
  function follow() {
    if (!mayWork.peek()) return;
    const { step, unit } = state.peek();
    const key = runKey(state.peek());
    const unitKey = `${unit.layer}.${unit.unit}`;
    if (key !== openKey) {
      openKey = key;
      shownUnit = unitKey;
      if (step > 0) playing.value = false;
      return open(step);
    }
    if (step !== told) {
      playing.value = false;
      go(step);
    }
    if (unitKey !== shownUnit) {
      shownUnit = unitKey;
      send({ type: 'look', unit });
    }
  }

  /** Ends playing, and writes where it stands. */
  function pause() {
    playing.value = false;
    const at = picture.peek()?.step;
    if (at !== undefined && replay.peek() === null) tell(at);
  }

  effect(() => {
    void state.value;
    follow();
  });

  effect(() => {
    if (mayWork.value) {
      if (client !== null && replay.peek() !== null) go(told);
      follow();
    } else if (client !== null && replay.peek() !== null) {
      // The picture of where it is paused is not the one that is waited for.
      run += 1;
      send({ type: 'pause' });
    }
  });

  return {
    picture,
    figures,
    playing,
    pace,
    replay,
    trouble,

    play() {
      if (openKey === '') follow();
      if (state.peek().step >= mostSteps) return;
      carried = 0;
      trouble.value = null;
      isFreshPlay = true;
      playing.value = true;
    },
    pause,

    /** To be called once per frame while it plays. */
    frame(elapsed: number) {
      carried += (Math.min(elapsed, longestFrame) * paces[pace.peek()]) / 1000;
      const steps = Math.floor(carried);
      if (waiting || steps === 0 || replay.peek() !== null) return;
      const at = picture.peek()?.step;
      if (at === undefined) return;
      carried = 0;
      waiting = true;
      send({ type: 'train', run, until: Math.min(at + steps, mostSteps), isFrame: true });
    },

    /** Back to the weights it began with. */
    restart() {
      pause();
      demo.update({ step: 0 });
      demo.settle();
    },

    /** So many mini-batches on, and stop there. */
    ahead(steps: number) {
      pause();
      // On the way to a step, from there: a link that is still replayed is not cut short.
      const at = replay.peek() === null ? picture.peek()?.step : undefined;
      demo.update({ step: Math.min((at ?? state.peek().step) + steps, mostSteps) });
      demo.settle();
    },

    /** Changes the run: it starts anew, and goes on training if it did. */
    change(part: Partial<PlaygroundState>) {
      demo.update({ ...part, step: 0 });
    },

    dispose() {
      client?.dispose();
      client = null;
    },
  };
}

/** Equal for states that decide the same run. */
function runKey({ view: _v, step: _s, unit: _u, task: _t, ...choice }: PlaygroundState): string {
  return JSON.stringify(choice);
}

function spawnWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'playground',
  });
}
