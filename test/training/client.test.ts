import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTrainingClient, type WorkerLike } from '../../src/training/client.ts';
import type { Command, Event } from '../../src/training/protocol.ts';

/** A worker that a test speaks for. */
function puppet() {
  const commands: Command[] = [];
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (command: Command) => commands.push(command),
    terminate: vi.fn(),
  };
  const say = (event: Event) =>
    worker.onmessage?.call(worker as Worker, { data: event } as MessageEvent<Event>);
  return { worker, commands, say };
}

function setUp() {
  const puppets: ReturnType<typeof puppet>[] = [];
  const events: Event[] = [];
  const losses: string[] = [];
  const client = createTrainingClient({
    onEvent: (event) => events.push(event),
    onLost: (reason) => losses.push(reason),
    spawn() {
      puppets.push(puppet());
      return puppets.at(-1)!.worker;
    },
  });
  return { client, puppets, events, losses };
}

const weights = { name: 'firstLayer', weights: new Float32Array(3) } as const;

describe('the training client', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives each question its own answer, in whatever order they come', async () => {
    const { client, puppets } = setUp();
    const moment = { kind: 'now' } as const;
    const first = client.ask('firstLayer', { moment });
    const second = client.ask('testImages', { indices: [1] });
    expect(puppets[0]!.commands).toEqual([
      { type: 'ask', id: 1, ask: { name: 'firstLayer', moment } },
      { type: 'ask', id: 2, ask: { name: 'testImages', indices: [1] } },
    ]);
    const images = { name: 'testImages', pixels: new Uint8Array(784) } as const;
    puppets[0]!.say({ type: 'answer', id: 2, answer: images });
    puppets[0]!.say({ type: 'answer', id: 1, answer: weights });
    expect(await first).toBe(weights);
    expect(await second).toBe(images);
    client.dispose();
  });

  it('rejects a question that was refused, with the reason', async () => {
    const { client, puppets } = setUp();
    const asked = client.ask('testImages', { indices: [-1] });
    puppets[0]!.say({ type: 'refused', id: 1, reason: 'There is no test image -1.' });
    await expect(asked).rejects.toThrow('There is no test image -1.');
    client.dispose();
  });

  it('passes events on, but not answers and signs of life', () => {
    const { client, puppets, events } = setUp();
    puppets[0]!.say({ type: 'alive' });
    puppets[0]!.say({ type: 'loading', dataset: 'mnist', count: 1, total: 2 });
    expect(events).toEqual([{ type: 'loading', dataset: 'mnist', count: 1, total: 2 }]);
    client.dispose();
  });

  it('notices a worker that went silent while it trains, and lets its questions fail', async () => {
    const { client, puppets, losses } = setUp();
    client.send({ type: 'train', until: 5 });
    const asked = client.ask('firstLayer', { moment: { kind: 'now' } });
    const failure = expect(asked).rejects.toThrow('The training worker stopped.');
    vi.advanceTimersByTime(5000);
    expect(puppets[0]!.commands.at(-1)).toEqual({ type: 'ping' });
    expect(losses).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect(losses).toEqual(['it no longer answers']);
    expect(puppets[0]!.worker.terminate).toHaveBeenCalled();
    await failure;
    client.dispose();
  });

  it('does not give up a worker that is slow but answers', () => {
    const { client, puppets, losses } = setUp();
    client.send({ type: 'train', until: 5 });
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(10_000);
      puppets[0]!.say({ type: 'alive' });
    }
    expect(losses).toEqual([]);
    client.dispose();
  });

  it('gives a worker 4 seconds before it asks and 8 after, and twice as long after a loss', () => {
    const { client, puppets, losses } = setUp();
    client.send({ type: 'train', until: 5 });
    vi.advanceTimersByTime(3000);
    expect(puppets[0]!.commands).not.toContainEqual({ type: 'ping' });
    vi.advanceTimersByTime(9000);
    expect(puppets[0]!.commands.filter(({ type }) => type === 'ping')).toHaveLength(1);
    expect(losses).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(losses).toEqual(['it no longer answers']);
    client.restart();
    client.send({ type: 'train', until: 5 });
    vi.advanceTimersByTime(20_000);
    expect(losses).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(losses).toHaveLength(2);
    client.dispose();
  });

  it.each([
    ['stopped', { type: 'stopped', step: 5, reason: 'reached' }],
    ['failed', { type: 'failed', command: 'train', reason: 'no images' }],
  ] as const)('expects nothing more once training has %s', (_, event) => {
    const { client, puppets, losses } = setUp();
    client.send({ type: 'train', until: 5 });
    puppets[0]!.say(event);
    vi.advanceTimersByTime(1_000_000);
    expect(losses).toEqual([]);
    client.dispose();
  });

  it('expects the end of training whatever else it hears, unless another run is opened', () => {
    const { client, puppets, losses } = setUp();
    client.send({ type: 'train', until: 5 });
    puppets[0]!.say({ type: 'forgot', steps: [1] });
    vi.advanceTimersByTime(4000);
    expect(puppets[0]!.commands.at(-1)).toEqual({ type: 'ping' });
    puppets[0]!.say({ type: 'alive' });
    client.send({ type: 'open', runs: [] });
    vi.advanceTimersByTime(1_000_000);
    expect(losses).toEqual([]);
    client.dispose();
  });

  it('expects nothing of a new worker, nor of one that is lost', () => {
    const { client, puppets, losses } = setUp();
    client.send({ type: 'train', until: 5 });
    vi.advanceTimersByTime(1_000_000);
    expect(losses).toHaveLength(1);
    client.restart();
    vi.advanceTimersByTime(1_000_000);
    expect(puppets[1]!.commands).toEqual([]);
    expect(losses).toHaveLength(1);
    client.dispose();
  });

  it('lets its questions fail when it is restarted, and ends the worker before', async () => {
    const { client, puppets, events } = setUp();
    const asked = client.ask('firstLayer', { moment: { kind: 'now' } });
    const failure = expect(asked).rejects.toThrow('The training worker stopped.');
    client.restart();
    await failure;
    expect(puppets[0]!.worker.terminate).toHaveBeenCalledOnce();
    puppets[0]!.say({ type: 'loading', dataset: 'mnist', count: 1, total: 2 });
    expect(events).toEqual([]);
    client.dispose();
  });

  it('ends its worker when it is no longer needed, and watches it no more', () => {
    const { client, puppets, losses } = setUp();
    client.send({ type: 'train', until: 5 });
    client.dispose();
    expect(puppets[0]!.worker.terminate).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1_000_000);
    expect(puppets[0]!.commands).toEqual([{ type: 'train', until: 5 }]);
    expect([losses, vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('watches a worker that was asked a question, until it answers', () => {
    const { client, puppets, losses } = setUp();
    client.ask('firstLayer', { moment: { kind: 'now' } }).catch(() => {});
    vi.advanceTimersByTime(4000);
    expect(puppets[0]!.commands.at(-1)).toEqual({ type: 'ping' });
    puppets[0]!.say({ type: 'answer', id: 1, answer: weights });
    vi.advanceTimersByTime(1_000_000);
    expect(losses).toEqual([]);
    client.ask('firstLayer', { moment: { kind: 'now' } }).catch(() => {});
    vi.advanceTimersByTime(13_000);
    expect(losses).toHaveLength(1);
    client.dispose();
  });

  it('refuses what it is told between a loss and a new worker, and tells a loss once', async () => {
    const { client, puppets, losses } = setUp();
    const { worker } = puppets[0]!;
    worker.onmessageerror?.call(worker as Worker, {} as MessageEvent);
    worker.onerror?.call(worker as Worker, { message: '' } as ErrorEvent);
    expect(losses).toEqual(['a message could not be read']);
    expect(() => client.send({ type: 'pause' })).toThrow('The training worker is not running.');
    await expect(client.ask('firstLayer', { moment: { kind: 'now' } })).rejects.toThrow(
      'The training worker is not running.',
    );
    client.dispose();
  });

  it('says of a script without a message that it could not be loaded', () => {
    const { client, puppets, losses } = setUp();
    const { worker } = puppets[0]!;
    worker.onerror?.call(worker as Worker, { message: '' } as ErrorEvent);
    expect(losses).toEqual(['its script could not be loaded']);
    client.dispose();
  });

  it('expects nothing of a worker that has nothing to do', () => {
    const { client, losses } = setUp();
    vi.advanceTimersByTime(1_000_000);
    expect(losses).toEqual([]);
    client.dispose();
  });

  it('starts a new worker after a loss', () => {
    const { client, puppets, losses, events } = setUp();
    puppets[0]!.worker.onerror?.call(
      puppets[0]!.worker as Worker,
      { message: 'out of memory' } as ErrorEvent,
    );
    expect(losses).toEqual(['out of memory']);
    client.restart();
    puppets[1]!.say({ type: 'loading', dataset: 'mnist', count: 1, total: 1 });
    expect(events).toHaveLength(1);
    client.dispose();
  });
});
