import { elapsedAt } from '../../remote/elapsed.ts';
import type { ClockState } from '../../remote/protocol.ts';
import type { Windows } from '../windows/windows.ts';

/** How long the lecture has gone on, in every window and through each reload. */
export interface Clock {
  readonly state: ClockState;
  /** Milliseconds. */
  elapsed(): number;
  isRunning(): boolean;
  toggle(): void;
  reset(): void;
  /** Another slide is shown: a clock that has never run begins when the first one is left. */
  show(slide: number): void;
}

const atZero: ClockState = { since: null, before: 0 };

export function startClock(windows: Windows): Clock {
  const state = windows.share<ClockState>('clock', atZero, () => undefined);
  let first: number | undefined;
  const elapsed = () => elapsedAt(state.value, Date.now());
  return {
    get state() {
      return state.value;
    },
    elapsed,
    isRunning: () => state.value.since !== null,
    toggle() {
      const { since } = state.value;
      state.set({ since: since === null ? Date.now() : null, before: elapsed() });
    },
    reset: () => state.set({ since: state.value.since === null ? null : Date.now(), before: 0 }),
    show(slide) {
      first ??= slide;
      const isNew = state.value.since === null && state.value.before === 0;
      if (isNew && slide !== first) state.set({ since: Date.now(), before: 0 });
    },
  };
}
