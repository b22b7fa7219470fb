/** What was measured, by the names of the columns, which say the unit; undefined could not be had. */
export type Row = Readonly<Record<string, string | number | undefined>>;

/** One figure a row, for what is measured once. */
export function factRows(facts: Readonly<Record<string, number | undefined>>): Row[] {
  return Object.entries(facts).map(([fact, value]) => ({ fact, value }));
}

/** A line of names and a line for each row: words to the left of their columns, figures to the right. */
export function table(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {}).map((name) => {
    const cells = [name, ...rows.map((row) => inWords(row[name]))];
    const width = Math.max(...cells.map((cell) => cell.length));
    const isFigures = rows.some((row) => typeof row[name] === 'number');
    return cells.map((cell) => (isFigures ? cell.padStart(width) : cell.padEnd(width)));
  });
  const lines = ['', ...rows].map((_, i) => columns.map((cells) => cells[i]).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Of figures three digits, which is more than a busy machine repeats. */
function inWords(cell: Row[string]): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) || Math.abs(cell) >= 100 ? cell.toFixed(0) : cell.toPrecision(3);
}
