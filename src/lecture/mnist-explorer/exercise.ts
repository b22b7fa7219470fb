import { createRandom } from '../../compute/random.ts';
import type { Cell } from '../shared/cell.ts';
import type { Verdict } from '../shared/verdict.ts';
import { cellOf, indexOf, pixelCount, side } from './place.ts';

/** The lecture asks for this pixel first. */
const first: Cell = { row: 10, column: 14 };

/** The pixel asked for: the same for the same number, never on the diagonal or in the first row. */
export function question(ask: number): Cell {
  if (ask === 1) return first;
  const random = createRandom(ask, 7);
  for (;;) {
    const cell = { row: 1 + random.integer(side - 1), column: random.integer(side) };
    if (cell.row !== cell.column) return cell;
  }
}

/** Checks an index by where it leads. */
export function check(asked: Cell, answer: number | null): Verdict {
  const { row, column } = asked;
  if (answer === null) {
    return { passed: false, reason: `Rows and columns count from 0. A row has ${side} pixels.` };
  }
  const right = indexOf(asked);
  if (answer === right) {
    return {
      passed: true,
      reason: `${row} rows of ${side} lie before it, and ${column} of its own row: ${side} · ${row} + ${column} = ${right}.`,
    };
  }
  if (answer >= pixelCount) {
    return { passed: false, reason: `The list ends at index ${pixelCount - 1}.` };
  }
  const there = cellOf(answer);
  const where = `Index ${answer} is row ${there.row}, column ${there.column}.`;
  const slip = slips.find(([index]) => index(asked) === answer)?.[1];
  return { passed: false, reason: slip === undefined ? where : `${where} ${slip}` };
}

/** What goes wrong often: the index it leads to, and what to say. */
const slips: readonly (readonly [(asked: Cell) => number, string])[] = [
  [({ row, column }) => side * column + row, 'Row and column are swapped.'],
  [
    ({ row, column }) => side * (column - 1) + row - 1,
    'Row and column are swapped, and both count from 0.',
  ],
  [(asked) => indexOf(asked) + 1, 'The list counts from 0 too.'],
  [(asked) => indexOf(asked) - 1, 'One short: column 0 is a pixel too.'],
  [(asked) => indexOf(asked) + side, 'One row too many: row 0 is a row too.'],
  [(asked) => indexOf(asked) - side, 'One row short: the first row is row 0.'],
  [(asked) => indexOf(asked) - side - 1, 'Both count from 0: nothing is to be taken off.'],
  [({ row, column }) => (side - 1) * row + column, `A row has ${side} pixels: 0 to ${side - 1}.`],
  [({ row, column }) => row + column, `Each of the rows before it holds ${side} pixels.`],
  [({ row, column }) => row * column, `Each row before it adds ${side}.`],
];
