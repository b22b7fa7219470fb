import type { Cell } from '../shared/cell.ts';

/** Pixels of a row, and rows. */
export const side = 28;
export const pixelCount = side * side;

/** Where the pixel of a row and column, from 0, stands in the list: row after row. */
export const indexOf = ({ row, column }: Cell): number => side * row + column;

export const cellOf = (index: number): Cell => ({
  row: Math.floor(index / side),
  column: index % side,
});
