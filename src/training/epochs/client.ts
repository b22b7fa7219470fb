import type { EpochCommand, EpochEvent } from './protocol.ts';

export interface EpochClient {
  send(command: EpochCommand): void;
  /** A new worker; what the old one knew is gone. */
  restart(): void;
}

export interface EpochClientOptions {
  readonly onEvent: (event: EpochEvent) => void;
  /** The worker is gone, with its run. */
  readonly onLost: (reason: string) => void;
}

export function createEpochClient({ onEvent, onLost }: EpochClientOptions): EpochClient {
  let worker = start();

  function start(): Worker {
    const made = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'epochs',
    });
    made.onmessage = ({ data }: MessageEvent<EpochEvent>) => onEvent(data);
    made.onerror = (error) => {
      made.terminate();
      onLost(error.message || 'its script could not be loaded');
    };
    return made;
  }

  return {
    send: (command) => worker.postMessage(command),
    restart() {
      worker.terminate();
      worker = start();
    },
  };
}
