import type { Samples, TrainingSettings } from '../../compute/types.ts';
import type { Contestant } from './contender.ts';
import { createOwn, type OwnName } from './own.ts';
import { samplesOf } from './samples.ts';

declare global {
  /** What the page under measurement offers to the command that drives it. */
  var benchPage: {
    create(name: OwnName, settings: TrainingSettings): Promise<void>;
    run(name: OwnName, steps: number): { seconds: number };
  };
}

let samples: Samples | undefined;
const contestants = new Map<OwnName, Contestant>();

globalThis.benchPage = {
  async create(name, settings) {
    samples ??= samplesOf(await bytes('/inputs'), await bytes('/labels'));
    contestants.set(name, createOwn(name, settings, samples));
  },
  run(name, steps) {
    const started = performance.now();
    contestants.get(name)?.run(steps);
    return { seconds: (performance.now() - started) / 1000 };
  },
};

async function bytes(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}
