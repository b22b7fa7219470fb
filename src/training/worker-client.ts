export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

export interface WorkerClientOptions<Event> {
  readonly spawn: () => WorkerLike;
  readonly onEvent: (event: Event) => void;
  /** The worker is gone, with all that it knew; `restart` gives a new one. */
  readonly onLost: (reason: string) => void;
  /** Whether the page waits for something besides the end of training. */
  readonly isWaiting?: () => boolean;
}

export interface WorkerClient<Command> {
  /** @throws Error if the worker was lost. */
  send(command: Command): void;
  restart(): void;
  dispose(): void;
}

/** Seconds of silence, when something is expected, after which the worker is asked for a sign of life. */
const silenceBeforePing = 4;
/** Seconds that it then has; twice as long after each loss, for the machine may just be slow. */
const patienceAtFirst = 8;

/**
 * A page's end of the connection to its training worker, which notices when the worker is gone. Whatever else
 * they say: `train` is ended by `stopped`, `failed` or another `open`, and `ping` is answered by `alive`.
 */
export function createWorkerClient<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
>(options: WorkerClientOptions<Exclude<Event, { type: 'alive' }>>): WorkerClient<Command> {
  const { spawn, onEvent, onLost, isWaiting = () => false } = options;
  let worker: WorkerLike | null = null;
  let isBusy = false;
  let silentSeconds = 0;
  let patience = patienceAtFirst;

  function start() {
    isBusy = false;
    silentSeconds = 0;
    worker = spawn();
    worker.onmessage = ({ data }: MessageEvent<Event>) => receive(data);
    worker.onerror = (error) => lose(error.message || 'its script could not be loaded');
    worker.onmessageerror = () => lose('a message could not be read');
  }

  function stop() {
    if (worker === null) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
    worker = null;
  }

  function receive(event: Event) {
    silentSeconds = 0;
    if (event.type === 'alive') return;
    if (event.type === 'stopped' || event.type === 'failed') isBusy = false;
    onEvent(event as Exclude<Event, { type: 'alive' }>);
  }

  function lose(reason: string) {
    stop();
    patience *= 2;
    onLost(reason);
  }

  /** Counts its own ticks, not the clock: a sleeping tab does not tick, and loses nothing. */
  const watch = setInterval(() => {
    if (worker === null || (!isBusy && !isWaiting())) {
      silentSeconds = 0;
      return;
    }
    silentSeconds += 1;
    if (silentSeconds === silenceBeforePing) worker.postMessage({ type: 'ping' });
    if (silentSeconds > silenceBeforePing + patience) lose('it no longer answers');
  }, 1000);

  start();

  return {
    send(command) {
      if (worker === null) throw new Error('The training worker is not running.');
      if (command.type === 'train') isBusy = true;
      if (command.type === 'open') isBusy = false;
      worker.postMessage(command);
    },

    restart() {
      stop();
      start();
    },

    dispose() {
      clearInterval(watch);
      stop();
    },
  };
}
