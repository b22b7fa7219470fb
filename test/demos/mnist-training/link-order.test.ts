import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { createSession, type Session } from '../../../demos/mnist-training/session/session.ts';
import { createStore } from '../../../demos/shared/state.ts';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import type { WorkerLike } from '../../../src/training/client.ts';
import { createHost } from '../../../src/training/host.ts';
import type { LoadedData } from '../../../src/training/images.ts';
import type { Command } from '../../../src/training/protocol.ts';
import { loaded } from '../../training/support.ts';

/** 128 images in batches of 16: 8 steps an epoch, 16 in all. */
const link = 'hidden=8&batch=16&images=128&epochs=2';
const total = loaded.train.count;

/** Images that have come before the button is pressed; the rest comes after. */
const stages = {
  'before any image': 0,
  'with fewer images than asked for': 100,
  'with as many as asked for': 128,
  'with more than asked for': 200,
  'with all images': total,
};
const buttons: Record<string, (session: Session) => void> = {
  Train: (session) => session.train(),
  'Train, twice': (session) => {
    session.train();
    session.train();
  },
  'Train and Pause': (session) => {
    session.train();
    session.pause();
  },
  Pause: (session) => session.pause(),
  'One mini-batch': (session) => session.step(),
  'Back to the start': (session) => session.reset(),
  'Train and Back to the start': (session) => {
    session.train();
    session.reset();
  },
  'Try again': (session) => session.tryAgain(),
};

/** A busy machine is slow, not wrong. */
const eventually = <Value>(of: () => Value) => expect.poll(of, { timeout: 50_000 });

let opened: Session | undefined;
afterEach(() => opened?.client.dispose());

/** The demo at a link, with a worker in this thread whose images come when they are told to. */
function openLink(query: string) {
  let onPiece: (data: LoadedData) => void = () => {};
  let begun = 0;
  const spawn = (): WorkerLike => {
    const worker: WorkerLike = {
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      postMessage: (command: Command) =>
        void setImmediate(() => host.receive(structuredClone(command))),
      terminate() {
        this.onmessage = null;
      },
    };
    const host = createHost({
      post: (event) =>
        worker.onmessage?.call(worker as Worker, { data: structuredClone(event) } as MessageEvent),
      load: async (_, __, told) => {
        onPiece = told;
        begun = 0;
      },
      now: () => performance.now(),
      later: (callback) => void setImmediate(callback),
    });
    return worker;
  };
  const store = createStore(mnistTraining.state, query);
  const demo = { ...store, active: signal(true), snapshot: signal<unknown>(undefined) };
  const session = createSession(demo, 'https://lecture.test/', spawn);
  opened = session;
  return {
    session,
    store,
    /** Lets images come until there are so many. */
    async bring(count: number) {
      // What was sent to the worker comes there first.
      await new Promise((resolve) => setImmediate(resolve));
      if (count === 0 || count <= begun) return;
      begun = count;
      const { inputs, labels, ...rest } = loaded.train;
      const train = {
        ...rest,
        count,
        inputs: inputs.subarray(0, 784 * count),
        labels: labels.subarray(0, count),
      };
      onPiece({ ...loaded, train });
    },
  };
}

describe('whatever a link asks holds, whatever comes when', () => {
  for (const [stage, count] of Object.entries(stages)) {
    it.each(Object.keys(buttons))(`%s, pressed ${stage}`, async (name) => {
      const { session, store, bring } = openLink(link);
      await bring(count);
      buttons[name]!(session);
      for (const more of [100, 128, 200, total]) await bring(more);
      await eventually(() => session.phase.value).toBe('still');
      session.train();
      await eventually(() => store.state.value.step).toBe(16);
      expect(session.main.value?.stepsPerEpoch).toBe(8);
      expect(store.query.value).toBe(`${link}&step=16`);
      session.reset();
      await eventually(() => session.main.value?.step).toBe(0);
      expect(store.state.value).toMatchObject({ images: 128, epochs: 2, step: 0 });
    });
  }

  it('Train pressed before there is an image begins by itself, with the images asked for', async () => {
    const { session, store, bring } = openLink(link);
    session.train();
    expect(session.eager.value).toBe(true);
    await bring(100);
    expect(session.phase.value).toBe('loading');
    await bring(200);
    await eventually(() => store.state.value.step).toBe(16);
    expect(session.eager.value).toBe(false);
  });

  it('Train pressed and paused before there is an image does not begin', async () => {
    const { session, store, bring } = openLink(link);
    session.train();
    session.pause();
    await bring(total);
    await eventually(() => session.main.value?.moments.length).toBe(1);
    expect(session.phase.value).toBe('still');
    expect(store.state.value.step).toBe(0);
  });

  it('a step in the link is reached before all images are there, if its own are', async () => {
    const { session, bring } = openLink(`${link}&step=5`);
    await bring(128);
    await eventually(() => session.moment.value?.step).toBe(5);
  });

  it('more images than there are stay asked for, and those that are there are trained on', async () => {
    const { session, store, bring } = openLink('hidden=8&batch=16&epochs=1');
    session.train();
    await bring(200);
    expect(session.phase.value).toBe('loading');
    await bring(total);
    await eventually(() => store.state.value.step).toBe(total / 16);
    expect(store.state.value.images).toBe(60_000);
    expect(session.imagesOf(store.state.value)).toBe(total);
  });

  it('more images asked for while it trains on fewer end that run, and nothing of it is left', async () => {
    const { session, store, bring } = openLink(`${link}`.replace('epochs=2', 'epochs=200'));
    await bring(128);
    await eventually(() => session.phase.value).toBe('still');
    session.train();
    await eventually(() => session.main.value?.step ?? 0).toBeGreaterThan(0);
    session.change({ images: 256 });
    expect(session.phase.value).toBe('loading');
    await bring(total);
    await eventually(() => session.main.value?.stepsPerEpoch).toBe(16);
    expect(session.main.value?.losses).toEqual([]);
    expect(store.state.value).toMatchObject({ images: 256, step: 0 });
  });

  it('more images asked for while they come are waited for', async () => {
    const { session, store, bring } = openLink(link);
    await bring(200);
    await eventually(() => session.phase.value).toBe('still');
    session.change({ images: 256 });
    expect(session.phase.value).toBe('loading');
    await bring(total);
    session.train();
    await eventually(() => store.state.value.step).toBe(32);
  });
});
