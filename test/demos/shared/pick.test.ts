import { describe, expect, it } from 'vitest';
import { cellAt, picking } from '../../../demos/shared/pixels/pick.ts';
import type { Cell } from '../../../src/lecture/shared/cell.ts';

/** A grid of 4 columns and 2 rows, 40 by 10 wide, at (100, 50), under a pointer. */
function pointer(clientX: number, clientY: number, changes: object = {}) {
  const done: string[] = [];
  const held = new Set<number>();
  const currentTarget = {
    getBoundingClientRect: () => ({ left: 100, top: 50, width: 40, height: 10 }),
    setPointerCapture(id: number) {
      held.add(id);
      done.push(`held ${id}`);
    },
    hasPointerCapture: (id: number) => held.has(id),
    focus: () => done.push('focused'),
  };
  const event = {
    ...{ clientX, clientY, currentTarget, button: 0, isPrimary: true, pointerId: 3 },
    ...{ pointerType: 'mouse' },
    ...changes,
  } as unknown as PointerEvent;
  return { event, done, held };
}

function grid(cell: Cell = { row: 0, column: 1 }) {
  const said: [string, Cell | null][] = [];
  const handlers = picking({
    ...{ columns: 4, rows: 2, cell },
    onPick: (picked) => said.push(['pick', picked]),
    onHover: (hovered) => said.push(['hover', hovered]),
  });
  return { ...handlers, said };
}

describe('the cell under a pointer', () => {
  it.each([
    [100, 50, 0, 0],
    [109.9, 54.9, 0, 0],
    [110, 55, 1, 1],
    [139, 59, 1, 3],
    [140, 60, 1, 3],
    [500, 500, 1, 3],
    [0, 0, 0, 0],
  ])('at %d, %d is in row %d and column %d', (x, y, row, column) => {
    expect(cellAt(pointer(x, y).event, 4, 2)).toEqual({ row, column });
  });
});

describe('picking a cell', () => {
  it('is done by a press, which holds the pointer and takes the focus', () => {
    const { onPointerDown, said } = grid();
    const { event, done } = pointer(125, 57);
    onPointerDown(event);
    expect(said).toEqual([['pick', { row: 1, column: 2 }]]);
    expect(done).toEqual(['held 3', 'focused']);
  });

  it.each([{ button: 2 }, { isPrimary: false }])('is not done by %j', (changes) => {
    const { onPointerDown, said } = grid();
    const { event, done } = pointer(125, 57, changes);
    onPointerDown(event);
    expect([said, done]).toEqual([[], []]);
  });

  it('goes on while the pointer is held; a mouse that is not pressed is only told', () => {
    const { onPointerMove, onPointerLeave, said } = grid();
    onPointerMove(pointer(135, 57).event);
    onPointerMove(pointer(135, 57, { pointerType: 'touch' }).event);
    const { event, held } = pointer(105, 52);
    held.add(3);
    onPointerMove(event);
    onPointerLeave();
    expect(said).toEqual([
      ['hover', { row: 1, column: 3 }],
      ['pick', { row: 0, column: 0 }],
      ['hover', null],
    ]);
  });

  it.each([
    ['ArrowLeft', {}, 2, 5],
    ['ArrowRight', {}, 2, 7],
    ['ArrowUp', {}, 1, 6],
    ['ArrowDown', {}, 3, 6],
    ['ArrowRight', { shiftKey: true }, 2, 9],
    ['ArrowLeft', { shiftKey: true }, 2, 1],
    ['ArrowUp', { shiftKey: true }, 0, 6],
    ['ArrowDown', { shiftKey: true }, 4, 6],
  ])('is done by the key %s with %j', (key, changes, row, column) => {
    const said: Cell[] = [];
    let prevented = 0;
    const { onKeyDown } = picking({
      ...{ columns: 10, rows: 5, cell: { row: 2, column: 6 } },
      onPick: (picked) => said.push(picked),
    });
    onKeyDown({ key, ...changes, preventDefault: () => prevented++ } as unknown as KeyboardEvent);
    expect(said).toEqual([{ row, column }]);
    expect(prevented).toBe(1);
  });

  it.each([
    { key: 'Enter' },
    { key: 'ArrowLeft', ctrlKey: true },
    { key: 'ArrowLeft', metaKey: true },
    { key: 'ArrowLeft', altKey: true },
  ])('leaves other keys to others: %j', (changes) => {
    const { onKeyDown, said } = grid();
    onKeyDown({
      ...changes,
      preventDefault: () => expect.unreachable(),
    } as unknown as KeyboardEvent);
    expect(said).toEqual([]);
  });
});
