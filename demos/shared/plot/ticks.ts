/**
 * About `count` round numbers between two others, ends included: multiples of 1, 2 or 5 times a power
 * of ten, the same as d3-array's, which would be 3 KB of every demo's 60.
 */
export function ticks(from: number, to: number, count: number): number[] {
  const rough = (to - from) / count;
  const power = Math.floor(Math.log10(rough));
  const factor = roundFactor(rough / 10 ** power);
  // Below 1 by its inverse: 3 / 10 is 0.3, 3 · 0.1 is not.
  const unit = power < 0 ? 10 ** -power / factor : factor * 10 ** power;
  const multiple = (index: number) => (power < 0 ? index / unit : index * unit);
  const toIndex = (value: number) => (power < 0 ? value * unit : value / unit);
  // Rounded, then put inside, since an end that is a tick may come out of the division just beside it.
  const nearFirst = Math.round(toIndex(from));
  const nearLast = Math.round(toIndex(to));
  const first = multiple(nearFirst) < from ? nearFirst + 1 : nearFirst;
  const last = multiple(nearLast) > to ? nearLast - 1 : nearLast;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => multiple(first + i));
}

/** The geometrically nearest of 1, 2, 5 and 10. */
function roundFactor(value: number): number {
  if (value >= Math.sqrt(50)) return 10;
  if (value >= Math.sqrt(10)) return 5;
  return value >= Math.sqrt(2) ? 2 : 1;
}
