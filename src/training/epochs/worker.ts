/// <reference lib="webworker" />
import { createEpochHost } from './host.ts';
import type { EpochCommand } from './protocol.ts';
import { type Digits, loadDigits } from './samples.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Loaded once; every run takes the same images. */
let digits: { count: number; loaded: Promise<Digits> } | null = null;

const host = createEpochHost({
  post: (event) => self.postMessage(event),
  later: (callback) => setTimeout(callback),
  loadDigits(base, count) {
    if (digits === null || digits.count < count) {
      digits = { count, loaded: loadDigits(base, count) };
    }
    return digits.loaded;
  },
});

self.onmessage = ({ data }: MessageEvent<EpochCommand>) => host.receive(data);
