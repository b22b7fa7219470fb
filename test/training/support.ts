import { createRandom } from '../../src/compute/random.ts';
import type { Samples, TrainingSettings } from '../../src/compute/types.ts';
import { datasets } from '../../src/datasets/index.ts';
import { createHost } from '../../src/training/host.ts';
import type { LoadedData } from '../../src/training/images.ts';
import type { Ask, Command, Event } from '../../src/training/protocol.ts';

/** Images whose class can be told by a bright bar, with noise around it. */
export function barImages(count: number, seed: number): Samples {
  const random = createRandom(seed);
  const inputs = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = random.integer(10);
    labels[i] = label;
    for (let p = 0; p < 784; p++) {
      const inBar = Math.floor((p % 28) / 2.8) === label;
      inputs[i * 784 + p] = random.integer(80) + (inBar && random.uniform() < 0.5 ? 120 : 0);
    }
  }
  return { count, inputSize: 784, classCount: 10, inputs, labels };
}

export const settings: TrainingSettings = {
  layers: [784, 12, 10],
  activation: 'relu',
  loss: 'cross-entropy',
  optimizer: 'adam',
  learningRate: 0.01,
  batchSize: 16,
  initializer: 'he',
  l1: 0,
  l2: 0,
  seed: 1,
};

export const loaded: LoadedData = {
  train: barImages(320, 1),
  test: barImages(100, 2),
  source: { name: 'built-in', origin: 'test', ...datasets['built-in'] },
  problem: null,
  total: 320,
};

/** A host with a clock and a queue of its own, and everything it said. */
export function hostForTests(data: LoadedData = loaded) {
  const events: Event[] = [];
  const queue: (() => void)[] = [];
  let time = 0;
  const host = createHost({
    post: (event) => events.push(structuredClone(event)),
    load: async (_, __, onPiece) => onPiece(data),
    now: () => time++,
    later: (callback) => queue.push(callback),
  });

  return {
    events,
    receive: (command: Command) => host.receive(command),

    /** Lets the host work until it has nothing left to do, or `limit` slices. */
    work(limit = 100_000) {
      for (let i = 0; i < limit && queue.length > 0; i++) queue.shift()?.();
    },

    ofType<Type extends Event['type']>(type: Type) {
      return events.filter((event): event is Extract<Event, { type: Type }> => event.type === type);
    },

    async ask(ask: Ask) {
      const id = events.length;
      await host.receive({ type: 'ask', id, ask });
      const reply = events.at(-1);
      if (reply?.type !== 'answer') {
        throw new Error(reply?.type === 'refused' ? reply.reason : `no answer: ${reply?.type}`);
      }
      return reply.answer;
    },
  };
}

export async function openHost(...runs: Partial<TrainingSettings>[]) {
  const host = hostForTests();
  await host.receive({ type: 'load', dataset: 'built-in', base: '/' });
  await host.receive({
    type: 'open',
    runs: runs.map((changes, i) => ({
      id: `run-${i}`,
      settings: { ...settings, ...changes },
      images: 320,
    })),
  });
  return host;
}
