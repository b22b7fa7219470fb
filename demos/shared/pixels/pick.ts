import { clamp } from '../../../src/clamp.ts';
import type { Cell } from '../../../src/lecture/shared/cell.ts';

interface PickOptions {
  columns: number;
  rows: number;
  /** The cell that keys start from. */
  cell: Cell;
  onPick: (cell: Cell) => void;
  /** The cell under a mouse that is not pressed; null when it leaves. */
  onHover?: (cell: Cell | null) => void;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The cell of a grid that fills an element, under a pointer. */
export function cellAt(event: PointerEvent, columns: number, rows: number): Cell {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const share = (at: number, from: number, size: number, count: number) =>
    clamp(Math.floor(((at - from) / size) * count), 0, count - 1);
  return {
    row: share(event.clientY, box.top, box.height, rows),
    column: share(event.clientX, box.left, box.width, columns),
  };
}

/** Handlers that let mouse, finger and arrow keys (Shift: by five) pick a cell of a grid. */
export function picking({ columns, rows, cell, onPick, onHover }: PickOptions) {
  const at = (event: PointerEvent) => cellAt(event, columns, rows);
  return {
    onPointerDown(event: PointerEvent) {
      // A second finger picks nothing.
      if (event.button !== 0 || !event.isPrimary) return;
      const element = event.currentTarget as HTMLElement;
      element.setPointerCapture(event.pointerId);
      element.focus({ preventScroll: true });
      onPick(at(event));
    },
    onPointerMove(event: PointerEvent) {
      const isHeld = (event.currentTarget as Element).hasPointerCapture(event.pointerId);
      if (isHeld) onPick(at(event));
      else if (event.pointerType === 'mouse') onHover?.(at(event));
    },
    onPointerLeave() {
      onHover?.(null);
    },
    onKeyDown(event: KeyboardEvent) {
      const arrow = arrows[event.key];
      if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const times = event.shiftKey ? 5 : 1;
      onHover?.(null);
      onPick({
        row: clamp(cell.row + times * arrow[0], 0, rows - 1),
        column: clamp(cell.column + times * arrow[1], 0, columns - 1),
      });
    },
  };
}
