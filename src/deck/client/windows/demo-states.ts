import type { Memory } from '../slots.ts';
import type { StateMessage } from './message.ts';
import { isLater, type Stamp, type Stamps } from './stamps.ts';

/** The states of all demos, wherever they are kept. */
export interface DemoStates {
  /** Another window has put a demo into a state. */
  hear(id: string, memory: Memory): void;
  /** Everything done so far, for a window that comes later. */
  memories(): Iterable<{ id: string; memory: Memory | undefined }>;
}

/** Keeps demos alike in all windows: told in two at once, the same state stays in both. */
export function shareStates(
  { hear, memories }: DemoStates,
  stamps: Stamps,
  send: (message: StateMessage) => void,
) {
  const known = new Map<string, Stamp>();
  return {
    /** This window has put a demo into a state. */
    set(id: string, memory: Memory) {
      const stamp = stamps.next();
      known.set(id, stamp);
      send({ type: 'state', id, memory, stamp });
    },
    receive({ id, memory, stamp }: StateMessage) {
      stamps.hear(stamp);
      const before = known.get(id);
      if (before !== undefined && !isLater(stamp, before)) return;
      known.set(id, stamp);
      hear(id, memory);
    },
    /** Sends the state of each demo that has one. */
    tell() {
      for (const { id, memory } of memories()) {
        if (memory) send({ type: 'state', id, memory, stamp: known.get(id) ?? stamps.first });
      }
    },
  };
}
