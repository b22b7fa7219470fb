import type { Windows } from '../windows.ts';

/** How long the lecture has gone on, in every window and through each reload. */
interface ClockState {
  /** Milliseconds since 1970 at which it began or went on; null while it stands. */
  readonly since: number | null;
  /** Milliseconds that had gone by until then. */
  readonly before: number;
}

export interface Clock {
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
  const elapsed = () => {
    const { since, before } = state.value;
    return before + (since === null ? 0 : Date.now() - since);
  };
  return {
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
