import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createSession } from '../../../demos/playground/session.ts';
import { createHost } from '../../../demos/playground/training/host.ts';
import type { Command } from '../../../demos/playground/training/protocol.ts';
import { createStore } from '../../../demos/shared/state.ts';
import { playground } from '../../../src/lecture/playground/definition.ts';
import type { WorkerLike } from '../../../src/training/worker-client.ts';

/** A session with a worker that works when it is told to, on a clock of its own. */
function open(query = '') {
  const store = createStore(playground.state, query);
  const active = signal(true);
  const visible = signal(true);
  const commands: Command[] = [];
  const queue: (() => void)[] = [];
  let time = 0;
  const spawn = (): WorkerLike => {
    const worker: WorkerLike = {
      postMessage(command: Command) {
        commands.push(command);
        queue.push(() => host.receive(structuredClone(command)));
      },
      terminate() {},
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };
    const host = createHost({
      post: (event) =>
        worker.onmessage?.call(worker as Worker, { data: structuredClone(event) } as MessageEvent),
      now: () => time++,
      later: (callback) => queue.push(callback),
    });
    return worker;
  };
  const session = createSession({ ...store, active }, { visible, spawn });
  const work = (most = 100_000) => {
    for (let i = 0; i < most && queue.length > 0; i++) queue.shift()?.();
  };
  const play = (frames: number) => {
    session.play();
    for (let i = 0; i < frames; i++) {
      session.frame(50);
      work();
    }
    session.pause();
    store.settle();
  };
  const hash = () => session.picture.value?.hash;
  return { store, session, active, visible, commands, queue, work, play, hash };
}

describe('a session', () => {
  it('replays a link to the very weights that its sender saw, however the frames fell', () => {
    const sender = open('data=moons&hidden=3,2&optimizer=adam');
    sender.work();
    sender.play(9);
    expect(sender.store.state.value.step).toBeGreaterThan(20);
    const receiver = open(sender.store.query.value);
    receiver.work();
    expect(receiver.hash()).toBe(sender.hash());
    expect(receiver.session.picture.value).toEqual(sender.session.picture.value);
  });

  it('shows the network before its first step', () => {
    const { session, work } = open();
    work();
    expect(session.picture.value?.step).toBe(0);
    expect(session.trouble.value).toBeNull();
  });

  it('begins anew when a setting changes, and undo brings the run back', () => {
    const { store, session, work, play, hash } = open();
    work();
    play(5);
    const [step, before] = [store.state.value.step, hash()];
    session.change({ hidden: [5] });
    work();
    expect(session.picture.value?.step).toBe(0);
    expect(session.picture.value?.parameters).toHaveLength(2);
    store.undo();
    work();
    expect([store.state.value.step, hash()]).toEqual([step, before]);
  });

  it('takes a run back by one undo, whatever was pressed while it went on', () => {
    const { store, session, work, hash } = open('hidden=3&step=7');
    work();
    const before = hash();
    session.play();
    for (const press of [store.settle, session.pause]) {
      session.frame(50);
      work();
      // A hand presses, and the run goes on until it lets go.
      store.settle();
      session.frame(50);
      work();
      press();
    }
    expect(session.picture.value?.step).toBeGreaterThan(30);
    expect(store.state.value.step).toBe(session.picture.value?.step);
    store.undo();
    work();
    expect([store.state.value.step, hash()]).toEqual([7, before]);
    expect(store.canUndo.value).toBe(false);
  });

  it('takes a setting that was changed while it played back by one undo, and the run again by one', () => {
    const { store, session, work } = open('hidden=3');
    work();
    session.play();
    session.frame(50);
    work();
    store.settle();
    session.change({ rate: 0.3 });
    work();
    session.frame(50);
    work();
    store.settle();
    session.frame(50);
    work();
    session.pause();
    store.undo();
    expect(store.state.value.rate).toBe(playground.state.defaults.rate);
    expect(store.state.value.step).toBeGreaterThan(0);
    store.undo();
    expect(store.state.value.step).toBe(0);
    expect(store.canUndo.value).toBe(false);
  });

  it('has nothing to undo after a link to a step past where training diverges', () => {
    const { store, work } = open('activation=leaky-relu&rate=10&hidden=8,8,8,8&step=60');
    work();
    expect(store.state.value.step).toBe(4);
    expect(store.canUndo.value).toBe(false);
  });

  it('goes one step on and back to the start', () => {
    const { store, session, work, hash } = open('step=7');
    work();
    const first = hash();
    session.ahead(1);
    work();
    expect(session.picture.value?.step).toBe(8);
    session.restart();
    work();
    expect(session.picture.value?.step).toBe(0);
    store.undo();
    store.undo();
    work();
    expect(hash()).toBe(first);
  });

  it('goes on training when a setting changes while it plays', () => {
    const { session, work } = open();
    work();
    session.play();
    session.frame(50);
    work();
    session.change({ rate: 0.3 });
    expect(session.playing.value).toBe(true);
    work();
    session.frame(50);
    work();
    expect(session.picture.value?.step).toBeGreaterThan(0);
  });

  it('does not lose a wish to a picture that was already on its way', () => {
    const { store, session, work } = open();
    work();
    session.play();
    session.frame(50);
    store.update({ step: 2 });
    work();
    expect([store.state.value.step, session.picture.value?.step]).toEqual([2, 2]);
    expect(session.playing.value).toBe(false);
  });

  it('asks for one picture at a time', () => {
    const { session, work, commands } = open();
    work();
    session.play();
    for (let i = 0; i < 5; i++) session.frame(50);
    expect(commands.filter((command) => 'isFrame' in command && command.isFrame)).toHaveLength(1);
    work();
  });

  it('does nothing while its slide or its page is not on the screen', () => {
    const { store, session, active, visible, commands, work } = open();
    work();
    active.value = false;
    const before = commands.length;
    store.update({ step: 40 });
    expect(commands).toHaveLength(before);
    visible.value = false;
    active.value = true;
    expect(commands).toHaveLength(before);
    visible.value = true;
    work();
    expect(session.picture.value?.step).toBe(40);
  });

  it('breaks a replay off when it leaves the screen and ends it when it is back', () => {
    const { session, active, queue, work } = open('step=3000');
    work(5);
    expect(session.replay.value?.goal).toBe(3000);
    active.value = false;
    work();
    expect(queue).toHaveLength(0);
    expect(session.picture.value).toBeNull();
    active.value = true;
    work();
    expect(session.picture.value?.step).toBe(3000);
    expect(session.replay.value).toBeNull();
  });

  it('that diverges stops, says so in words and keeps the last good weights', () => {
    const { store, session, work } = open('activation=leaky-relu&rate=10&hidden=8,8,8,8');
    work();
    session.play();
    for (let i = 0; i < 500 && session.playing.value; i++) {
      session.frame(50);
      work();
    }
    expect(session.playing.value).toBe(false);
    expect(session.trouble.value).toMatch(/^Training diverged at step \d+/);
    expect(session.picture.value!.field.every(Number.isFinite)).toBe(true);
    expect(store.state.value.step).toBe(session.picture.value!.step);
  });

  it('shows another unit without training on', () => {
    const { store, session, work, hash } = open('step=20');
    work();
    const before = hash();
    store.update({ unit: { layer: 1, unit: 1 } });
    work();
    expect(session.picture.value?.unit).toEqual({ layer: 1, unit: 1 });
    expect(hash()).toBe(before);
  });
});
