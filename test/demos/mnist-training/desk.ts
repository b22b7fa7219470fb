import { batch, effect, signal } from '@preact/signals';
import { createSession, type Session } from '../../../demos/mnist-training/session/session.ts';
import { createStore, type Store } from '../../../demos/shared/state.ts';
import { createEngine } from '../../../src/compute/engine.ts';
import { createTrainer } from '../../../src/compute/trainer.ts';
import type { Samples } from '../../../src/compute/types.ts';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import { settingsOf } from '../../../src/lecture/mnist-training/network-choice.ts';
import type { WorkerLike } from '../../../src/training/client.ts';
import { weightsHash } from '../../../src/training/hash.ts';
import { createHost } from '../../../src/training/host.ts';
import type { LoadedData } from '../../../src/training/images.ts';
import type { Command } from '../../../src/training/protocol.ts';
import { loaded } from '../../training/support.ts';

/** 128 images in batches of 16: 8 steps an epoch, 16 in all. */
export const link = 'hidden=4&batch=16&images=128&epochs=2';
/** The same run for longer: 1,600 steps. */
export const longLink = link.replace('epochs=2', 'epochs=200');
export const total = loaded.train.count;

function firstImages(count: number): Samples {
  const { inputs, labels, ...rest } = loaded.train;
  return {
    ...rest,
    count,
    inputs: inputs.subarray(0, 784 * count),
    labels: labels.subarray(0, count),
  };
}

/** The weights' hash that the link's run has after so many steps, made without session and worker. */
export function hashAfter(steps: number): string {
  const engine = createEngine(settingsOf(mnistTraining.state.parse(link).state));
  if (steps > 0) createTrainer({ engine, samples: firstImages(128), epochs: 1000 }).advance(steps);
  return weightsHash(engine.getParameters());
}

export interface Desk {
  readonly session: Session;
  readonly store: Store<ReturnType<typeof mnistTraining.state.parse>['state']>;
  readonly active: { value: boolean };
  readonly snapshot: { value: unknown };
  readonly commands: Command[];
  /** Lets images come until there are so many. */
  bring(count: number): void;
  /** Lets messages pass and the worker work, so many turns or until all is quiet. */
  work(turns?: number): void;
  /** The worker stops without a word. */
  kill(): void;
  close(): void;
}

/** The demo without a page, with a worker that works when it is told to, on a clock of its own. */
export function openDesk(query: string): Desk {
  const commands: Command[] = [];
  let queue: (() => void)[] = [];
  let onPiece: (data: LoadedData) => void = () => {};
  let worker: WorkerLike;
  let brought = 0;
  let come = 0;
  let time = 0;

  function spawn(): WorkerLike {
    queue = [];
    const mine: WorkerLike = {
      ...{ onmessage: null, onmessageerror: null, onerror: null },
      postMessage(command: Command) {
        commands.push(command);
        queue.push(() => void host.receive(structuredClone(command)));
      },
      terminate() {
        this.onmessage = null;
      },
    };
    const host = createHost({
      post: (event) =>
        mine.onmessage?.call(mine as Worker, { data: structuredClone(event) } as MessageEvent),
      async load(_, __, told) {
        onPiece = told;
        come = 0;
        if (brought > 0) queue.push(tellImages);
      },
      // A turn is a few mini-batches long.
      now: () => {
        time += 10;
        return time;
      },
      later: (callback) => queue.push(callback),
    });
    worker = mine;
    return mine;
  }

  function tellImages() {
    if (come === brought) return;
    come = brought;
    onPiece({ ...loaded, train: firstImages(brought) });
  }

  const store = createStore(mnistTraining.state, query);
  const active = signal(true);
  const snapshot = signal<unknown>(undefined);
  const session = createSession({ ...store, active, snapshot }, 'https://lecture.test/', spawn);
  return {
    ...{ session, store, active, snapshot, commands },
    bring(count) {
      brought = Math.max(brought, count);
      queue.push(tellImages);
    },
    work(turns = 100_000) {
      for (let turn = 0; turn < turns && queue.length > 0; turn++) queue.shift()!();
    },
    kill: () => worker.onerror?.call(worker as Worker, { message: 'gone' } as ErrorEvent),
    close: () => session.client.dispose(),
  };
}

/** What a deck does: it tells each of two windows what the other one says. @returns lets its messages pass. */
export function join(one: Desk, other: Desk): () => void {
  const mail: (() => void)[] = [];
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    let isFirst = true;
    effect(() => {
      const query = from.store.query.value;
      const kept = from.snapshot.value;
      const isOld = isFirst || (query === heard.get(from)?.query && kept === heard.get(from)?.kept);
      isFirst = false;
      if (isOld) return;
      heard.set(from, { query, kept });
      mail.push(() => show(to, query, structuredClone(kept)));
    });
  }
  return () => {
    for (let next = mail.shift(); next !== undefined; next = mail.shift()) next();
  };
}

const heard = new WeakMap<Desk, { query: string; kept: unknown }>();

/** The deck shows a demo a state, with what it keeps of the run. */
export function show(desk: Desk, query: string, kept: unknown) {
  batch(() => {
    const snapshot = kept ?? desk.snapshot.value;
    desk.store.show(query);
    heard.set(desk, { query: desk.store.query.value, kept: snapshot });
    desk.snapshot.value = snapshot;
  });
}
