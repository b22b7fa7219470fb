import { type ReadonlySignal, signal } from '@preact/signals';
import { bytesToFetch, keepPart } from '../../../src/offline/keep.ts';
import { type KeptPlace, keptParts, removePart } from '../../../src/offline/kept.ts';
import type { OfflinePart } from '../../../src/offline/list.ts';

export type KeepState =
  | { readonly now: 'absent'; readonly toFetch: number; readonly problem?: string }
  | { readonly now: 'keeping'; readonly bytes: number; readonly total: number }
  | { readonly now: 'kept' }
  | { readonly now: 'outdated'; readonly toFetch: number; readonly problem?: string };

/** One part of the site on this device: whether it is kept, and the ways to keep and to remove it. */
export interface PartKeeper {
  readonly part: OfflinePart;
  readonly state: ReadonlySignal<KeepState | null>;
  keep(): Promise<void>;
  stop(): void;
  remove(): Promise<void>;
}

/** @param prepare makes the browser answer from what is kept; called before anything is fetched. */
export function createPartKeeper(
  part: OfflinePart,
  place: KeptPlace,
  prepare: () => Promise<void>,
): PartKeeper {
  const state = signal<KeepState | null>(null);
  let stopped = new AbortController();

  async function look(problem?: string) {
    const [kept] = await keptParts(place, part.name);
    if (kept?.revision === part.revision) {
      state.value = { now: 'kept' };
      return;
    }
    const toFetch = await bytesToFetch(part, place);
    const rest = problem === undefined ? { toFetch } : { toFetch, problem };
    state.value = { now: kept === undefined ? 'absent' : 'outdated', ...rest };
  }
  look();

  return {
    part,
    state,
    async keep() {
      stopped = new AbortController();
      const total = part.files.reduce((sum, { bytes }) => sum + bytes, 0);
      state.value = { now: 'keeping', bytes: 0, total };
      try {
        await prepare();
        await keepPart(part, {
          ...place,
          fetch: (...args) => fetch(...args),
          signal: stopped.signal,
          onProgress(bytes) {
            if (!stopped.signal.aborted) state.value = { now: 'keeping', bytes, total };
          },
        });
        await look();
      } catch (error) {
        const isStopped = stopped.signal.aborted;
        await look(isStopped || !(error instanceof Error) ? undefined : error.message);
      }
    },
    stop() {
      stopped.abort();
    },
    async remove() {
      await removePart(place, part.name);
      await look();
    },
  };
}
