import type { Answer, Ask, Command, Event, QuestionName, Questions } from './protocol.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

export { weightsHash } from './hash.ts';
export type { Event as TrainingEvent } from './protocol.ts';
export type { WorkerLike } from './worker-client.ts';

export interface TrainingClientOptions {
  readonly onEvent: (event: Event) => void;
  /** The worker is gone, with all runs in it; `restart` gives a new one. */
  readonly onLost: (reason: string) => void;
  /** For tests; the default is the training worker. */
  readonly spawn?: () => WorkerLike;
}

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

/** The connection to the worker that trains on images, and answers questions about its networks. */
export function createTrainingClient(options: TrainingClientOptions): TrainingClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const client = createWorkerClient<Command, Event>({
    spawn: options.spawn ?? spawnTrainingWorker,
    isWaiting: () => waiting.size > 0,
    onEvent(event) {
      if (event.type !== 'answer' && event.type !== 'refused') return options.onEvent(event);
      const asked = waiting.get(event.id);
      waiting.delete(event.id);
      if (event.type === 'answer') asked?.resolve(event.answer);
      else asked?.reject(new Error(event.reason));
    },
    onLost(reason) {
      failAll();
      options.onLost(reason);
    },
  });

  function failAll() {
    for (const { reject } of waiting.values()) reject(new Error('The training worker stopped.'));
    waiting.clear();
  }

  return {
    send: client.send,

    ask(name, ask) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        // The answer to a question carries that question's name; `id` ties the two together.
        waiting.set(id, { resolve: resolve as (answer: Answer) => void, reject });
        try {
          client.send({ type: 'ask', id, ask: { name, ...ask } as Ask });
        } catch (error) {
          waiting.delete(id);
          reject(error);
        }
      });
    },

    restart() {
      failAll();
      client.restart();
    },

    dispose: client.dispose,
  };
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

function spawnTrainingWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'training' });
}
