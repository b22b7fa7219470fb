import { createWorkerClient, type WorkerClient, type WorkerLike } from '../worker-client.ts';
import type { EpochCommand, EpochEvent, EpochNews } from './protocol.ts';

export interface EpochClientOptions {
  readonly onEvent: (event: EpochNews) => void;
  /** The worker is gone, with its run. */
  readonly onLost: (reason: string) => void;
  /** For tests; the default is the epoch worker. */
  readonly spawn?: () => WorkerLike;
}

export function createEpochClient({
  spawn = spawnEpochWorker,
  ...options
}: EpochClientOptions): WorkerClient<EpochCommand> {
  return createWorkerClient<EpochCommand, EpochEvent>({ ...options, spawn });
}

function spawnEpochWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'epochs' });
}
