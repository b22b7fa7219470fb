import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Point, Stroke } from './strokes.ts';

/** A drawing as the strokes that made it, and a history of its own: the page's undoes the training. */
export interface Drawing {
  readonly strokes: ReadonlySignal<readonly Stroke[]>;
  readonly canUndo: ReadonlySignal<boolean>;
  begin(point: Point): void;
  /** Goes on with the stroke that was begun last. */
  extend(points: readonly Point[]): void;
  /** Takes the stroke back that is being drawn, as if it had never been begun. */
  takeBack(): void;
  clear(): void;
  undo(): void;
  redo(): void;
}

export function createDrawing(): Drawing {
  const strokes = signal<readonly Stroke[]>([]);
  const past = signal<readonly (readonly Stroke[])[]>([]);
  let future: readonly (readonly Stroke[])[] = [];

  function change(next: readonly Stroke[]) {
    past.value = [...past.peek(), strokes.peek()];
    future = [];
    strokes.value = next;
  }

  function back() {
    const before = past.peek().at(-1);
    if (before === undefined) return;
    past.value = past.peek().slice(0, -1);
    strokes.value = before;
  }

  return {
    strokes,
    canUndo: computed(() => past.value.length > 0),
    begin: (point) => change([...strokes.peek(), [point]]),
    extend(points) {
      const before = strokes.peek();
      strokes.value = [...before.slice(0, -1), [...(before.at(-1) ?? []), ...points]];
    },
    takeBack: back,
    clear() {
      if (strokes.peek().length > 0) change([]);
    },
    undo() {
      if (past.peek().length === 0) return;
      future = [...future, strokes.peek()];
      back();
    },
    redo() {
      const next = future.at(-1);
      if (next === undefined) return;
      const rest = future.slice(0, -1);
      change(next);
      future = rest;
    },
  };
}
