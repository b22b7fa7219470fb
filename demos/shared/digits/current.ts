import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DigitSource, Digits } from '../../../src/lecture/shared/digit-choice.ts';
import { loadDigits } from './digits.ts';

const current = signal<Digits | null>(null);
let wanted: DigitSource | null = null;
let isThere = () => {};

/** The digits that this page shows; null while they are on their way. */
export const digits: ReadonlySignal<Digits | null> = current;

/** Settled when the first digits are there. */
export const firstDigits = new Promise<void>((resolve) => {
  isThere = resolve;
});

/** Makes `digits` those of a source. Called before anything is drawn, they come while it is. */
export async function showDigits(source: DigitSource): Promise<void> {
  if (wanted === source) return;
  wanted = source;
  current.value = null;
  const loaded = await loadDigits(source, new URL('../../', location.href).href);
  // Another source may have been asked for meanwhile.
  if (wanted !== source) return;
  current.value = loaded;
  isThere();
}

/** Keeps `digits` at a source; call it in the view. */
export function useDigits(source: DigitSource): Digits | null {
  useEffect(() => {
    showDigits(source);
  }, [source]);
  return current.value;
}
