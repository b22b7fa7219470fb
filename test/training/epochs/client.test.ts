import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEpochClient } from '../../../src/training/epochs/client.ts';
import type { EpochCommand, EpochEvent } from '../../../src/training/epochs/protocol.ts';
import type { WorkerLike } from '../../../src/training/worker-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the epoch client hears its worker, and misses it only while it trains', () => {
  const commands: EpochCommand[] = [];
  const events: EpochEvent[] = [];
  const losses: string[] = [];
  const worker: WorkerLike = {
    ...{ onmessage: null, onerror: null, onmessageerror: null },
    postMessage: (command: EpochCommand) => commands.push(command),
    terminate: vi.fn(),
  };
  const client = createEpochClient({
    spawn: () => worker,
    onEvent: (event) => events.push(event),
    onLost: (reason) => losses.push(reason),
  });
  vi.advanceTimersByTime(100_000);
  expect([commands, losses]).toEqual([[], []]);
  const said: EpochEvent = { type: 'failed', run: 1, reason: 'no points' };
  worker.onmessage?.call(worker as Worker, { data: said } as MessageEvent);
  expect(events).toEqual([said]);
  client.send({ type: 'train', until: 3 });
  vi.advanceTimersByTime(100_000);
  expect(commands).toEqual([{ type: 'train', until: 3 }, { type: 'ping' }]);
  expect(losses).toEqual(['it no longer answers']);
  client.dispose();
});
