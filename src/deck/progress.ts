/**
 * How far the lecture is, as a loss that falls while it trains: a ball rolls down the curve.
 * Pure SVG, so it is in print too. Shown by the theme; any other leaves it hidden.
 */

/** Pixels, as those of the slide. */
const height = 92;
const top = 24;
/** High enough that the footer has room below the curve. */
const bottom = 74;
const points = 96;
const radius = 8;

/** The loss after a share t of the lecture, from 1 to 0: fast, then slowly, and with less and less jitter. */
// #region loss
export function loss(t: number): number {
  const trend = 0.62 * Math.exp(-5 * t) + 0.38 * (1 - t) ** 1.5;
  const noise = 0.035 * Math.sin(41 * t) * Math.exp(-3 * t);
  const settled = (1 - t) * Math.min(1, 12 * t);
  return trend + noise * settled;
}
// #endregion

function at(t: number, width: number): [x: number, y: number] {
  return [t * width, bottom - (bottom - top) * loss(t)];
}

function line(from: number, to: number, width: number): string {
  const steps = Math.max(1, Math.round((to - from) * points));
  return Array.from({ length: steps + 1 }, (_, i) =>
    at(Math.min(1, from + ((to - from) * i) / steps), width),
  )
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

/** @param page from 1 to `total`, @param width pixels of the slide, or of what a picture beside it leaves. */
export function progress(page: number, total: number, width: number): string {
  const margin = (radius + 16) / width;
  const t = margin + (total < 2 ? 1 : (page - 1) / (total - 1)) * (1 - 2 * margin);
  const [x, y] = at(t, width);
  const whole = line(0, 1, width);
  const done = line(0, t, width);
  return `<svg class="progress" viewBox="0 0 ${width} ${height}" width="0" height="0" preserveAspectRatio="none" aria-hidden="true"><path class="progress-area" d="${whole}L${width} ${height}L0 ${height}Z"/><path class="progress-ahead" d="${line(t, 1, width)}"/><path class="progress-done" d="${done}"/><circle class="progress-ball" cx="${x.toFixed(1)}" cy="${(y - radius - 1).toFixed(1)}" r="${radius}"/></svg>
`;
}
