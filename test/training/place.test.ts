import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHostOf, type Place, serve } from '../../src/training/place.ts';

type Command = { type: 'double'; value: number } | { type: 'refuse' } | { type: 'throw' };

const setUp = () => {
  const failures: [string, string][] = [];
  const said: number[] = [];
  const host = createHostOf<Command>(
    {
      double: async ({ value }) => {
        await Promise.resolve();
        said.push(2 * value);
      },
      refuse: async () => {
        throw new RangeError('Not possible.');
      },
      throw: () => {
        throw 'a text';
      },
    },
    ({ type }, reason) => failures.push([type, reason]),
  );
  return { host, said, failures };
};

describe('a host', () => {
  it('does each command by its handler, and has done it when it says so', async () => {
    const { host, said, failures } = setUp();
    await host.receive({ type: 'double', value: 21 });
    expect(said).toEqual([42]);
    expect(failures).toEqual([]);
  });

  it('tells of a command that failed, at once or later, and goes on', async () => {
    const { host, said, failures } = setUp();
    await host.receive({ type: 'refuse' });
    await host.receive({ type: 'throw' });
    await host.receive({ type: 'double', value: 1 });
    expect(failures).toEqual([
      ['refuse', 'Not possible.'],
      ['throw', 'a text'],
    ]);
    expect(said).toEqual([2]);
  });
});

describe('a host in a worker', () => {
  const ports: MessagePort[] = [];
  afterEach(() => {
    for (const port of ports.splice(0)) port.close();
    vi.unstubAllGlobals();
  });

  /** A worker’s scope, and what its host got of the place it works in. */
  function inWorker() {
    // Kept to be closed, for an open channel keeps a process alive.
    class Channel extends MessageChannel {
      constructor() {
        super();
        ports.push(this.port1, this.port2);
      }
    }
    vi.stubGlobal('MessageChannel', Channel);
    const scope = {
      onmessage: null as ((event: MessageEvent) => unknown) | null,
      posted: [] as unknown[],
      postMessage(message: unknown) {
        scope.posted.push(message);
      },
    };
    const received: unknown[] = [];
    let place: Place<string> | undefined;
    serve<{ type: string }, string>(scope, (given) => {
      place = given;
      return { receive: async (command) => void received.push(command) };
    });
    return { scope, received, place: place! };
  }

  it('hears what is posted to the worker, and posts what it has to say', async () => {
    const { scope, received, place } = inWorker();
    await scope.onmessage?.({ data: { type: 'ping' } } as MessageEvent);
    expect(received).toEqual([{ type: 'ping' }]);
    place.post('alive');
    expect(scope.posted).toEqual(['alive']);
  });

  it('is called back soon, in order and once, after what is going on', async () => {
    const { place } = inWorker();
    const calls: string[] = [];
    await new Promise<void>((done) => {
      place.later(() => calls.push('first'));
      place.later(() => {
        calls.push('second');
        place.later(() => {
          calls.push('third');
          done();
        });
      });
      calls.push('before');
    });
    expect(calls).toEqual(['before', 'first', 'second', 'third']);
  });

  it('has the milliseconds of the worker’s clock', () => {
    const { place } = inWorker();
    const before = performance.now();
    const now = place.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(performance.now());
  });
});
