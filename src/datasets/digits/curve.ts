/** A pen's path: x and y of each point in turn, and where one stroke ends and the next begins. */
export interface Path {
  readonly x: number[];
  readonly y: number[];
  /** Index behind the last point of each stroke. */
  readonly ends: number[];
}

/** One stroke's points; `sharp[i]` where the pen turns sharply. */
export interface Stroke {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly sharp: readonly boolean[];
}

/** Reads the notation of `skeletons.ts`, into a box of height 1. */
export function parseStroke(text: string): Stroke {
  const points = text.split(' ');
  const read = (axis: 0 | 1) =>
    points.map((point) => Number.parseFloat(point.split(',')[axis]!) / 100);
  return { x: read(0), y: read(1), sharp: points.map((point) => point.endsWith('!')) };
}

/**
 * Appends a smooth curve through the points (Catmull–Rom), broken at sharp turns.
 * @param steps pieces between two neighbouring points.
 */
export function trace(path: Path, { x, y, sharp }: Stroke, steps: number): void {
  const last = x.length - 1;
  for (let i = 0; i < last; i++) {
    // The neighbour beyond an end or a sharp turn is the point itself: the curve leaves it straight.
    const before = i === 0 || sharp[i] ? i : i - 1;
    const after = i + 1 === last || sharp[i + 1] ? i + 1 : i + 2;
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      path.x.push(catmullRom(x[before]!, x[i]!, x[i + 1]!, x[after]!, t));
      path.y.push(catmullRom(y[before]!, y[i]!, y[i + 1]!, y[after]!, t));
    }
  }
  path.x.push(x[last]!);
  path.y.push(y[last]!);
  path.ends.push(path.x.length);
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
