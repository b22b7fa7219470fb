import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type FamilyName, familyNames } from '../../src/lecture/architectures/families.ts';
import type { DragHandlers } from './task-card.tsx';

export interface Dragging {
  /** The task under the pointer's hand. */
  readonly task: ReadonlySignal<number | null>;
  /** The network that it would fall into. */
  readonly over: ReadonlySignal<FamilyName | null>;
  handlers(task: number): DragHandlers;
}

/** Pixels before a press becomes a drag, so that a click stays a click. */
const slack = 6;

/**
 * Dragging a card onto a network by mouse or pen. Fingers scroll the page; they tap the card and then
 * the network.
 */
export function useDrag({
  onTake,
  onDrop,
}: {
  onTake: (task: number) => void;
  onDrop: (task: number, family: FamilyName) => void;
}): Dragging {
  const task = useSignal<number | null>(null);
  const over = useSignal<FamilyName | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);

  const release = (event: PointerEvent) => {
    const card = event.currentTarget as HTMLElement;
    card.style.removeProperty('transform');
    from.current = null;
    task.value = null;
    over.value = null;
  };

  return {
    task,
    over,
    handlers: (index) => ({
      onPointerDown(event) {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        from.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove(event) {
        if (from.current === null) return;
        const [dx, dy] = [event.clientX - from.current.x, event.clientY - from.current.y];
        const card = event.currentTarget as HTMLElement;
        if (task.value === null) {
          if (Math.hypot(dx, dy) < slack) return;
          card.setPointerCapture(event.pointerId);
          task.value = index;
          onTake(index);
        }
        card.style.transform = `translate(${dx}px, ${dy}px)`;
        over.value = familyAt(event);
      },
      onPointerUp(event) {
        const target = task.value === null ? null : familyAt(event);
        const wasDragged = task.value !== null;
        const card = event.currentTarget as HTMLElement;
        release(event);
        // The click that follows a drag is none.
        if (wasDragged) card.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => card.removeEventListener('click', swallow, { capture: true }));
        if (target !== null) onDrop(index, target);
      },
      onPointerCancel: release,
    }),
  };
}

function swallow(event: Event) {
  event.stopImmediatePropagation();
}

/** The network under the pointer, below the card that is dragged. */
function familyAt({ clientX, clientY }: PointerEvent): FamilyName | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const name = element.closest<HTMLElement>('[data-family]')?.dataset.family;
    const family = familyNames.find((known) => known === name);
    if (family !== undefined) return family;
  }
  return null;
}
