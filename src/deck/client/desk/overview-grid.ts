import { slides } from '../slots.ts';

/** Pixels that a slide has to be wide to be known again. */
const leastWidth = 230;

/** How many slides stand beside each other in so many pixels. */
export function columnsIn(width: number): number {
  return Math.max(2, Math.floor(width / leastWidth));
}

/** Puts each slide into a cell of its own, with its title below, and its button over both. */
export function layGrid(buttons: readonly HTMLElement[], columns: number): void {
  for (const [index, slide] of slides().entries()) {
    const cell = { column: (index % columns) + 1, row: 2 * Math.floor(index / columns) + 1 };
    slide.style.gridArea = `${cell.row} / ${cell.column}`;
    const { width, height } = slide.viewBox.baseVal;
    slide.style.aspectRatio = `${width} / ${height}`;
    buttons[index]!.style.gridArea = `${cell.row} / ${cell.column} / span 2`;
  }
}

/** Gives the slides back to where the deck has them. */
export function clearGrid(): void {
  for (const { style } of slides()) {
    style.gridArea = '';
    style.aspectRatio = '';
  }
}

/** How many places a key moves on; undefined if it is no key for moving. */
export function stepOfKey(key: string, columns: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -3 * columns,
    PageDown: 3 * columns,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return steps[key];
}
