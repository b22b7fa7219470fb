import type { Samples } from '../../compute/types.ts';
import type { Contestant, OwnContenderName } from './contender.ts';
import type { BenchModel } from './models.ts';
import { createOwn } from './own.ts';

/** What the page under measurement offers to the command that drives it. */
export interface BenchPage {
  /** Fetches samples of that shape. */
  load(shape: Pick<Samples, 'count' | 'inputSize'>): Promise<void>;
  create(name: OwnContenderName, model: BenchModel): void;
  /** Seconds. */
  run(name: OwnContenderName, steps: number): number;
}

declare global {
  var benchPage: BenchPage;
}

let samples: Samples | null = null;
const contestants = new Map<OwnContenderName, Contestant>();

globalThis.benchPage = {
  async load(shape) {
    const bytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
    const [inputs, labels] = [await bytes('/inputs'), await bytes('/labels')];
    samples = { ...shape, classCount: 10, inputs, labels };
  },
  create(name, { settings }) {
    if (samples === null) throw new Error('The samples come first.');
    contestants.set(name, createOwn(name, settings, samples));
  },
  run(name, steps) {
    const started = performance.now();
    contestants.get(name)?.run(steps);
    return (performance.now() - started) / 1000;
  },
};
