import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Digits } from './digits.ts';
import type { DigitSource } from './sources.ts';

const current = signal<Digits | null>(null);
let wanted: DigitSource | null = null;
let isThere = () => {};

/** The digits that this page shows; null while they are on their way. */
export const digits: ReadonlySignal<Digits | null> = current;

/** Settled when the first digits are there. */
export const firstDigits = new Promise<void>((resolve) => {
  isThere = resolve;
});

/** Makes `digits` those of a source; call it in the view. */
export function useDigits(source: DigitSource): Digits | null {
  useEffect(() => {
    if (wanted === source) return;
    wanted = source;
    current.value = null;
    load(source).then((loaded) => {
      // Another source may have been asked for meanwhile.
      if (wanted !== source) return;
      current.value = loaded;
      isThere();
    });
  }, [source]);
  return current.value;
}

async function load(source: DigitSource): Promise<Digits> {
  const { loadDigits } = await import('./digits.ts');
  return loadDigits(source, new URL('../../', location.href).href);
}
