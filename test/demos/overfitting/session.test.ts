import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Demo } from '../../../demos/shared/demo.ts';
import { createStore } from '../../../demos/shared/state.ts';
import { type OverfittingState, overfitting } from '../../../src/lecture/overfitting/definition.ts';
import { plans } from '../../../src/lecture/overfitting/runs.ts';
import type { EpochCommand, EpochNews, EpochRun } from '../../../src/training/epochs/protocol.ts';

/** Workers that a test speaks for, the newest last. */
const workers: Puppet[] = [];

class Puppet {
  readonly commands: EpochCommand[] = [];
  onmessage: ((event: { data: EpochNews }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isEnded = false;

  constructor() {
    workers.push(this);
  }

  postMessage(command: EpochCommand) {
    this.commands.push(command);
  }

  terminate() {
    this.isEnded = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', Puppet);
  // Looked at when the session is loaded, for motion that is not welcome.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {} }));
  vi.stubGlobal('document', { hidden: false, addEventListener() {} });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  workers.splice(0);
});

/** Validation accuracy after an epoch: it rises to 0.9 at the 40th, and falls from there. */
const accuracyAt = (epoch: number) => 0.9 - Math.abs(epoch - 40) / 1000;

async function open(query = '') {
  const { createSession } = await import('../../../demos/overfitting/session/session.ts');
  const store = createStore(overfitting.state, query);
  const active = signal(true);
  const demo = { ...store, active } as unknown as Demo<OverfittingState>;
  const session = createSession(demo, 'https://lecture.test/');
  const worker = () => workers.at(-1)!;
  const runs = () =>
    worker().commands.flatMap((command): EpochRun[] =>
      command.type === 'open' ? [command.run] : [],
    );
  const goal = () => {
    const last = worker().commands.findLast(({ type }) => type === 'train');
    return last?.type === 'train' ? last.until : null;
  };
  const say = (event: EpochNews) => worker().onmessage?.({ data: event });
  let trained = -1;
  return {
    ...{ session, store, active, worker, runs, goal, say },
    /** Lets the worker train as far as it was told to. */
    train(until = goal() ?? 0) {
      const run = runs().at(-1)!.id;
      if (trained < 0) {
        const samples = { inputSize: 2, inputs: new Float32Array(), labels: new Uint8Array() };
        const shown = { ...samples, wrong: new Uint8Array() };
        say({ type: 'opened', run, title: 'Moons', problem: null, samples: shown });
      }
      for (let epoch = trained + 1; epoch <= until; epoch++) {
        const heldOut = { loss: 1, accuracy: accuracyAt(epoch) };
        const record = { epoch, train: { loss: 1, accuracy: 1 }, heldOut, surface: null };
        say({ type: 'epoch', run, record });
      }
      trained = Math.max(trained, until);
    },
    forget() {
      trained = -1;
    },
    /** Plays for so many beats of 60 ms, with a worker that keeps up. */
    beats(count: number) {
      for (let i = 0; i < count; i++) {
        this.train();
        vi.advanceTimersByTime(60);
      }
      this.train();
    },
  };
}

const { epochs, perSecond } = plans.points;

describe('a session of the overfitting demo', () => {
  it('opens the run of its link and trains up to its epoch', async () => {
    const { session, runs, goal, train } = await open('data=points&hidden=8&epoch=7&seed=3');
    expect(runs()).toHaveLength(1);
    expect(runs()[0]).toMatchObject({ id: 1, data: { kind: 'points', seed: 3 } });
    expect(goal()).toBe(7);
    expect(session.isThere.value).toBe(false);
    train();
    expect(session.isThere.value).toBe(true);
    expect(session.shown.value.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(session.opened.value?.title).toBe('Moons');
  });

  it('shows as many epochs as are asked for, though more are known', async () => {
    const { session, store, goal, train } = await open('epoch=9');
    train();
    store.update({ epoch: 4 });
    expect(session.shown.value).toHaveLength(5);
    expect(session.records.value).toHaveLength(10);
    expect(goal()).toBe(4);
    session.skip(3);
    expect(store.state.value.epoch).toBe(7);
    expect(session.shown.value).toHaveLength(8);
  });

  it('skips no further than the end, and from where it is on its way to', async () => {
    const { session, store } = await open('epoch=20');
    session.skip(10);
    expect(store.state.value.epoch).toBe(30);
    session.skip(1000);
    expect(store.state.value.epoch).toBe(epochs);
  });

  it(`plays ${perSecond} epochs a second, and asks for no more than are due`, async () => {
    const desk = await open('data=points');
    desk.train();
    desk.session.play();
    expect(desk.session.playing.value).toBe(true);
    // Three seconds and a beat.
    desk.beats(51);
    expect(desk.session.shown.value.length - 1).toBe(3 * perSecond);
    expect(desk.session.records.value.length - 1).toBe(3 * perSecond);
  });

  it('waits for a worker that does not keep up', async () => {
    const desk = await open('data=points');
    desk.train();
    desk.session.play();
    vi.advanceTimersByTime(60_000);
    expect(desk.goal()).toBe(1);
    expect(desk.session.shown.value).toHaveLength(1);
  });

  it('stands where it is paused, which goes into the link as one step to undo', async () => {
    const desk = await open('data=points');
    desk.train();
    desk.session.play();
    desk.beats(25);
    const at = desk.session.shown.value.length - 1;
    expect(at).toBeGreaterThan(10);
    desk.session.pause();
    expect(desk.session.playing.value).toBe(false);
    expect(desk.store.state.value).toMatchObject({ epoch: at, stop: 0 });
    vi.advanceTimersByTime(10_000);
    expect(desk.store.state.value.epoch).toBe(at);
    desk.store.undo();
    expect(desk.store.state.value.epoch).toBe(0);
  });

  it('pauses when its slide leaves the screen, and trains nothing meanwhile', async () => {
    const desk = await open('data=points');
    desk.train();
    desk.session.play();
    desk.beats(25);
    desk.active.value = false;
    const { epoch } = desk.store.state.value;
    expect([desk.session.playing.value, epoch > 10]).toEqual([false, true]);
    desk.store.update({ epoch: epoch + 20 });
    expect(desk.goal()).toBe(desk.session.records.value.length - 1);
    desk.active.value = true;
    expect(desk.goal()).toBe(epoch + 20);
  });

  it('ends what is playing when another epoch comes from a link or undo', async () => {
    const desk = await open('data=points');
    desk.train();
    desk.session.play();
    desk.store.show('data=points&epoch=5');
    expect(desk.session.playing.value).toBe(false);
    expect(desk.goal()).toBe(5);
  });

  it('stopped for good shows the rest of the run, and says how near the peak it was', async () => {
    const desk = await open('data=points');
    desk.train();
    desk.session.play();
    desk.beats(56);
    desk.session.stop();
    const { stop, epoch } = desk.store.state.value;
    expect(stop).toBe(40);
    expect(epoch).toBe(40);
    expect(desk.goal()).toBe(epochs);
    expect(desk.session.verdict.value).toBeNull();
    desk.train();
    expect(desk.session.verdict.value).toMatchObject({ passed: true, points: 100, peak: 40 });
    expect(desk.session.shown.value).toHaveLength(epochs + 1);
  });

  it('is not stopped before it has begun', async () => {
    const desk = await open('data=points');
    desk.train();
    desk.session.play();
    desk.session.stop();
    expect(desk.store.state.value.stop).toBe(0);
  });

  it('is stopped at the end of the run if nobody stops it', async () => {
    const desk = await open(`data=points&epoch=${epochs - 2}`);
    desk.train();
    desk.session.play();
    desk.beats(60);
    expect(desk.store.state.value.stop).toBe(epochs);
    expect(desk.session.playing.value).toBe(false);
  });

  it('counts runs that were stopped well in a row, and none that was not waited for', async () => {
    const desk = await open(`data=points&stop=40&row=1`);
    desk.train();
    expect(desk.session.verdict.value?.passed).toBe(true);
    desk.session.change({ seed: 5 });
    expect(desk.store.state.value).toMatchObject({ seed: 5, row: 2, epoch: 0, stop: 0 });
    // Another run, which is stopped and left before its end is known.
    desk.store.update({ stop: 12 });
    desk.session.change({ seed: 6 });
    expect(desk.store.state.value.row).toBe(0);
    const fresh = await open('data=points&row=2');
    fresh.train();
    fresh.session.change({ hidden: 4 });
    expect(fresh.store.state.value.row).toBe(2);
  });

  it('opens another run for other settings only, and hears nothing of the one before', async () => {
    const desk = await open('data=points&epoch=3');
    desk.train();
    desk.store.update({ measure: 'cost', validation: true });
    expect(desk.runs()).toHaveLength(1);
    desk.store.update({ hidden: 5 });
    expect(desk.runs().map(({ id }) => id)).toEqual([1, 2]);
    expect(desk.session.records.value).toEqual([]);
    const heldOut = { loss: 1, accuracy: 1 };
    const record = { epoch: 0, train: heldOut, heldOut, surface: null };
    desk.say({ type: 'epoch', run: 1, record });
    expect(desk.session.records.value).toEqual([]);
    desk.say({ type: 'epoch', run: 2, record });
    expect(desk.session.records.value).toEqual([record]);
  });

  it('says why training stopped, and goes on with other settings', async () => {
    const desk = await open('data=points&epoch=3');
    desk.session.play();
    desk.say({ type: 'failed', run: 1, reason: 'the loss became NaN.' });
    expect(desk.session.trouble.value).toBe('Training stopped: the loss became NaN.');
    expect(desk.session.playing.value).toBe(false);
    desk.session.change({ seed: 8 });
    expect(desk.session.trouble.value).toBeNull();
    expect(desk.runs().at(-1)?.id).toBe(2);
  });

  it('without its worker does nothing until it is tried again', async () => {
    const desk = await open('data=points&epoch=3');
    const first = desk.worker();
    first.onerror?.({ message: 'out of memory' });
    expect(desk.session.trouble.value).toBe('Training stopped: out of memory');
    expect(first.isEnded).toBe(true);
    desk.store.update({ seed: 9, epoch: 6 });
    expect(workers).toHaveLength(1);
    desk.session.tryAgain();
    expect(desk.session.trouble.value).toBeNull();
    expect(workers).toHaveLength(2);
    expect(desk.runs()).toMatchObject([{ id: 2, data: { seed: 9 } }]);
    expect(desk.goal()).toBe(6);
    desk.forget();
    desk.train();
    expect(desk.session.isThere.value).toBe(true);
  });
});
