import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createOwn, type OwnName, ownEngines } from './own.ts';
import { samplesOf } from './samples.ts';

/** The side of `npm run bench` that runs in a Node process of its own; speaks as pytorch.py does. */

const [name = '', settingsText = '', folder = ''] = process.argv.slice(2);
const settings = JSON.parse(settingsText);
const samples = samplesOf(bytesOf('inputs'), bytesOf('labels'));
const contestant =
  name in ownEngines
    ? createOwn(name as OwnName, settings, samples)
    : await (await import('./tensorflow.ts')).createTensorflow(settings, samples);
answer({ note: '' });

for await (const steps of createInterface({ input: process.stdin })) {
  const started = performance.now();
  contestant.run(Number(steps));
  const seconds = (performance.now() - started) / 1000;
  answer({ seconds, peakMemory: process.resourceUsage().maxRSS * 1024 });
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}

function answer(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
