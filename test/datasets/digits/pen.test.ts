import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, type Path } from '../../../src/datasets/digits/pen.ts';

const side = 16;

/** How far the middle of a pixel is from the line between two points. */
function distance(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = squared === 0 ? 0 : ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
}

/** Grey levels as they follow from distances, of strokes one after the other. */
function expected({ x, y, ends }: Path, radius: readonly number[]): number[] {
  const lines: [from: number, to: number][] = [];
  let start = 0;
  for (const end of ends) {
    if (end - start === 1) lines.push([start, start]);
    for (let i = start; i < end - 1; i++) lines.push([i, i + 1]);
    start = end;
  }
  return Array.from({ length: side * side }, (_, at) => {
    const inks = lines.map(([i, j]) => {
      const r = (radius[i]! + radius[j]!) / 2;
      const [px, py] = [(at % side) + 0.5, Math.floor(at / side) + 0.5];
      return r + 0.5 - distance(px, py, x[i]!, y[i]!, x[j]!, y[j]!);
    });
    return 255 * Math.max(0, Math.min(1, Math.max(...inks)));
  });
}

function expectInk(path: Path, radius: readonly number[]): void {
  const { pixels, width, height } = draw(path, radius, side);
  expect([width, height, pixels.length]).toEqual([side, side, side * side]);
  for (const [at, ink] of expected(path, radius).entries()) {
    if (Math.abs(pixels[at]! - ink) > 0.51) {
      expect.fail(`pixel ${at % side}, ${Math.floor(at / side)}: ${pixels[at]}, not ${ink}`);
    }
  }
}

describe('the pen', () => {
  it('leaves a round dot where it is only put down, soft over one pixel', () => {
    expectInk({ x: [8], y: [8], ends: [1] }, [3]);
    expectInk({ x: [4.5, 11.2], y: [4.5, 12.9], ends: [1, 2] }, [0.8, 2.3]);
    const { pixels } = draw({ x: [8.5], y: [8.5], ends: [1] }, [2], side);
    const row = Array.from(pixels.subarray(8 * side + 5, 8 * side + 12));
    expect(row).toEqual([0, 128, 255, 255, 255, 128, 0]);
  });

  it('leaves ink as near to its path as its radius, as far as the picture goes', () => {
    const place = fc.double({ min: -4, max: side + 4, noNaN: true });
    const point = fc.record({
      x: place,
      y: place,
      r: fc.double({ min: 0.3, max: 4, noNaN: true }),
    });
    const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 4 }), {
      ...{ minLength: 1, maxLength: 3 },
    });
    fc.assert(
      fc.property(strokes, (drawn) => {
        const points = drawn.flat();
        let end = 0;
        const ends = drawn.map(({ length }) => {
          end += length;
          return end;
        });
        const path = { x: points.map(({ x }) => x), y: points.map(({ y }) => y), ends };
        expectInk(
          path,
          points.map(({ r }) => r),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('lifts between strokes', () => {
    const { pixels } = draw(
      { x: [2, 2, 13, 13], y: [2, 13, 2, 13], ends: [2, 4] },
      [1, 1, 1, 1],
      side,
    );
    for (let y = 0; y < side; y++) expect(pixels[y * side + 8]).toBe(0);
  });
});
