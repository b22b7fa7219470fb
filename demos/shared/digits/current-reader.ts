import { type ReadonlySignal, signal } from '@preact/signals';
import type { Reader } from './reader.ts';

const current = signal<Reader | 'failed' | null>(null);

/** The network that reads the digits; null while it is on its way. */
export const reader: ReadonlySignal<Reader | 'failed' | null> = current;

/** Loads it for the page, once; settled when it is there or will not come. */
export const firstReading: Promise<void> = load().then(
  (loaded) => {
    current.value = loaded;
  },
  () => {
    current.value = 'failed';
  },
);

async function load(): Promise<Reader> {
  const { loadReader } = await import('./reader.ts');
  return loadReader();
}
