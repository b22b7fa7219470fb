/** A place in a grid, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}
