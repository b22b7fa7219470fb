import type { ClockState } from './protocol.ts';

/** Milliseconds that a lecture has gone on. @param now milliseconds since 1970, by the clock that `since` is of */
export function elapsedAt({ since, before }: ClockState, now: number): number {
  return before + (since === null ? 0 : now - since);
}
