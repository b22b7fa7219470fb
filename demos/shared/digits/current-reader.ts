import { type ReadonlySignal, signal } from '@preact/signals';
import { readMode } from '../mode.ts';
import { firstDigits } from './current.ts';
import type { Reader } from './reader.ts';

const current = signal<Reader | 'failed' | null>(null);

/** The network that reads the digits; null while it is on its way. */
export const reader: ReadonlySignal<Reader | 'failed' | null> = current;

/** Loads it for the page, once, when the digits are there; settled when it has come or will not come. */
const firstReading: Promise<void> = firstDigits.then(load).then(
  (loaded) => {
    current.value = loaded;
  },
  () => {
    current.value = 'failed';
  },
);

/**
 * When the first picture is complete: the digits are there. What the network reads may come a moment
 * later, and the page says so; a slide, which shows its own picture until then, waits for it.
 */
export const firstPicture: Promise<void> = readMode(location.search).embed
  ? firstReading
  : firstDigits;

async function load(): Promise<Reader> {
  const { loadReader } = await import('./reader.ts');
  return loadReader();
}
