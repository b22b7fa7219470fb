/// <reference lib="webworker" />
import { serve } from '../place.ts';
import { createEpochHost } from './host.ts';
import { type Digits, loadDigits } from './samples.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Loaded once; every run takes the same images. */
let digits: { count: number; loaded: Promise<Digits> } | null = null;

serve(self, (place) =>
  createEpochHost({
    ...place,
    loadDigits(base, count) {
      if (digits === null || digits.count < count) {
        digits = { count, loaded: loadDigits(base, count) };
      }
      return digits.loaded;
    },
  }),
);
