import type { Answer, Ask, Command, Event, QuestionName, Questions } from './protocol.ts';

export { weightsHash } from './hash.ts';
export type { Event as TrainingEvent } from './protocol.ts';

export interface TrainingClientOptions {
  readonly onEvent: (event: Event) => void;
  /** The worker is gone, with all runs in it; `restart` gives a new one. */
  readonly onLost: (reason: string) => void;
  /** For tests; the default is the training worker. */
  readonly spawn?: () => WorkerLike;
}

export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

export interface TrainingClient {
  send(command: Exclude<Command, { type: 'ask' | 'ping' }>): void;
  /** Rejects with a sentence if the question cannot be answered, or the worker is lost. */
  ask<Name extends QuestionName>(
    name: Name,
    ask: Questions[Name]['ask'],
  ): Promise<Questions[Name]['answer']>;
  restart(): void;
  dispose(): void;
}

/** Seconds of silence, when something is expected, after which the worker is asked for a sign of life. */
const silenceBeforePing = 4;
/** Seconds that it then has; twice as long after each loss, for the machine may just be slow. */
const patienceAtFirst = 8;

export function createTrainingClient(options: TrainingClientOptions): TrainingClient {
  const { onEvent, onLost, spawn = spawnTrainingWorker } = options;
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let lastId = 0;
  let busy = false;
  let silentSeconds = 0;
  let patience = patienceAtFirst;

  function start() {
    silentSeconds = 0;
    worker = spawn();
    worker.onmessage = ({ data }: MessageEvent<Event>) => receive(data);
    worker.onerror = (error) => lose(error.message || 'its script could not be loaded');
    worker.onmessageerror = () => lose('a message could not be read');
  }

  function receive(event: Event) {
    silentSeconds = 0;
    switch (event.type) {
      case 'alive':
        return;
      case 'answer':
        waiting.get(event.id)?.resolve(event.answer);
        waiting.delete(event.id);
        return;
      case 'refused':
        waiting.get(event.id)?.reject(new Error(event.reason));
        waiting.delete(event.id);
        return;
      case 'stopped':
      case 'failed':
        busy = false;
    }
    onEvent(event);
  }

  function lose(reason: string) {
    if (worker === null) return;
    worker.terminate();
    worker = null;
    busy = false;
    patience *= 2;
    for (const { reject } of waiting.values()) reject(new Error('The training worker stopped.'));
    waiting.clear();
    onLost(reason);
  }

  function post(command: Command) {
    if (worker === null) throw new Error('The training worker is not running.');
    worker.postMessage(command);
  }

  /** Counts its own ticks, not the clock: a sleeping tab does not tick, and loses nothing. */
  const watch = setInterval(() => {
    if (worker === null || (!busy && waiting.size === 0)) {
      silentSeconds = 0;
      return;
    }
    silentSeconds += 1;
    if (silentSeconds === silenceBeforePing) post({ type: 'ping' });
    if (silentSeconds > silenceBeforePing + patience) lose('it no longer answers');
  }, 1000);

  start();

  return {
    send(command) {
      if (command.type === 'train') busy = true;
      if (command.type === 'open') busy = false;
      post(command);
    },

    ask(name, ask) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        // The answer to a question carries that question's name; `id` ties the two together.
        waiting.set(id, { resolve: resolve as (answer: Answer) => void, reject });
        try {
          post({ type: 'ask', id, ask: { name, ...ask } as Ask });
        } catch (error) {
          waiting.delete(id);
          reject(error);
        }
      });
    },

    restart() {
      worker?.terminate();
      start();
    },

    dispose() {
      clearInterval(watch);
      worker?.terminate();
      worker = null;
    },
  };
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

function spawnTrainingWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'training' });
}
