import { type ReadonlySignal, signal } from '@preact/signals';
import { firstDigits } from './current.ts';
import type { Reader } from './reader.ts';

const current = signal<Reader | 'failed' | null>(null);

/** The network that reads the digits; null while it is on its way. */
export const reader: ReadonlySignal<Reader | 'failed' | null> = current;

/** Loads it for the page, once; settled when it is there or will not come. */
const firstReading: Promise<void> = load().then(
  (loaded) => {
    current.value = loaded;
  },
  () => {
    current.value = 'failed';
  },
);

/** When the first picture is complete: the digits are there, and what the network reads. */
export const firstPicture: Promise<unknown> = Promise.all([firstDigits, firstReading]);

async function load(): Promise<Reader> {
  const { loadReader } = await import('./reader.ts');
  return loadReader();
}
