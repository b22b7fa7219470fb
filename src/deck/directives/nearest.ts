/** The name that a word is, or that it was probably meant to be. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => ({ name, distance: distance(word.toLowerCase(), name) }));
  // One slip in four letters, two in six: shorter words are too easily others.
  return distances
    .toSorted((a, b) => a.distance - b.distance)
    .find(({ name, distance }) => distance <= Math.max(0, Math.floor(name.length / 2) - 1))?.name;
}

/** Letters to add, leave out, exchange, or swap with the next one to make one word of the other. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1]!;
      const exchange = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, exchange));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
      }
    }
    rows.push(row);
  }
  return rows.at(-1)!.at(-1)!;
}
