import { randomName } from './random-name.ts';

/** When something was set: a count of all that was set before it was, then the window. */
export type Stamp = readonly [count: number, by: string];

/** Whether one is the later of two. Windows that set something at once agree on which of them was. */
export function isLater([count, by]: Stamp, [otherCount, other]: Stamp): boolean {
  return count === otherCount ? by > other : count > otherCount;
}

/** Stamps of one window. */
export interface Stamps {
  /** For what nobody has set yet. */
  readonly first: Stamp;
  /** For what is set now: later than all that was heard of. */
  next(): Stamp;
  /** Counts on from what another window has set. */
  hear(stamp: Stamp): void;
}

export function createStamps(): Stamps {
  const me = randomName();
  let count = 0;
  return {
    first: [0, me],
    next() {
      count += 1;
      return [count, me];
    },
    hear([heard]) {
      count = Math.max(count, heard);
    },
  };
}
