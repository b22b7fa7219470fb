import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { UrlState } from '../../src/url-state.ts';

/** A demo's state with its history. No DOM: the page ties it to the address and the keyboard. */
export interface Store<State> {
  readonly state: ReadonlySignal<State>;
  /** The state as it stands in a link, without `?`. */
  readonly query: ReadonlySignal<string>;
  /** What could not be read of the link, in words. */
  readonly problems: Signal<readonly string[]>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /**
   * Changes some of the state, rounded as its link rounds it, so that a link always shows what its
   * sender saw. A change to what no link can hold is not made.
   */
  update(change: Partial<State>): void;
  /**
   * The same as a part of the last undo step, settled or not: what goes on by itself, such as training,
   * is undone with what set it off.
   */
  amend(change: Partial<State>): void;
  /** Ends the undo step: what was updated since the last call is undone at once. */
  settle(): void;
  undo(): void;
  redo(): void;
  /** Back to how the link opened it; from there, back to the demo's own beginning. */
  reset(): void;
  /** Shows the state of a query that came from elsewhere, such as the deck. */
  show(query: string): void;
}

/**
 * @param query the state to begin with
 * @param opening the state to which `reset` returns
 */
export function createStore<State extends object>(
  urlState: UrlState<State>,
  query = '',
  opening = query,
): Store<State> {
  const opened = urlState.parse(query);
  const state = signal(opened.state);
  const problems = signal<readonly string[]>(opened.problems);
  const text = computed(() => urlState.format(state.value));
  const past = signal<readonly State[]>([]);
  const future = signal<readonly State[]>([]);
  let stepIsOpen = false;

  function change(next: State) {
    if (urlState.format(next) === text.peek()) return;
    if (!stepIsOpen) past.value = [...past.peek().slice(-199), state.peek()];
    stepIsOpen = true;
    future.value = [];
    state.value = next;
  }

  /** The state with a change in it, or `undefined` if no link could hold it. */
  function withChange(part: Partial<State>): State | undefined {
    const next = urlState.parse(urlState.format({ ...state.peek(), ...part }));
    return next.problems.length === 0 ? next.state : undefined;
  }

  function travel(from: Signal<readonly State[]>, to: Signal<readonly State[]>) {
    const target = from.peek().at(-1);
    if (target === undefined) return;
    from.value = from.peek().slice(0, -1);
    to.value = [...to.peek(), state.peek()];
    state.value = target;
    stepIsOpen = false;
  }

  return {
    state,
    query: text,
    problems,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),

    update(part) {
      const next = withChange(part);
      if (next) change(next);
    },
    amend(part) {
      const next = withChange(part);
      if (next && urlState.format(next) !== text.peek()) state.value = next;
    },
    settle() {
      stepIsOpen = false;
    },
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    reset() {
      stepIsOpen = false;
      const first = urlState.parse(opening).state;
      const isThere = urlState.format(first) === text.peek();
      change(isThere ? urlState.defaults : first);
      stepIsOpen = false;
      problems.value = [];
    },
    show(next) {
      const parsed = urlState.parse(next);
      stepIsOpen = false;
      change(parsed.state);
      problems.value = parsed.problems;
    },
  };
}
