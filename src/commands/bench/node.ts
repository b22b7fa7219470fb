import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Samples } from '../../compute/types.ts';
import { messageOf } from '../../error-message.ts';
import { type ContenderName, type Contestant, ownContenders } from './contender.ts';
import { createOwn } from './own.ts';
import type { Start } from './process.ts';

/** The side of `npm run bench` that runs in a Node process of its own; speaks as pytorch.py does. */

const name = process.argv[2] as ContenderName;

const answer = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
let contestant: Contestant | null = null;

for await (const line of createInterface({ input: process.stdin })) {
  const message: Start | { steps: number } = JSON.parse(line);
  if ('steps' in message) {
    const started = performance.now();
    await contestant?.run(message.steps);
    const seconds = (performance.now() - started) / 1000;
    answer({ seconds, peakMemory: process.resourceUsage().maxRSS * 1024 });
    continue;
  }
  try {
    contestant = await create(message);
    answer({ ready: true, version: null });
  } catch (error) {
    answer({ missing: messageOf(error) });
    break;
  }
}

async function create({ settings, inputs, labels, inputSize }: Start): Promise<Contestant> {
  const labelBytes = new Uint8Array(readFileSync(labels));
  const samples: Samples = {
    count: labelBytes.length,
    inputSize,
    classCount: settings.layers.at(-1)!,
    inputs: new Uint8Array(readFileSync(inputs)),
    labels: labelBytes,
  };
  const own = ownContenders.find((known) => known === name);
  if (own !== undefined) return createOwn(own, settings, samples);
  const { createTensorflow } = await import('./tensorflow.ts');
  return createTensorflow(settings, samples);
}
