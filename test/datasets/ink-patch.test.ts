import { describe, expect, it } from 'vitest';
import { draw } from '../../src/datasets/digits/pen.ts';
import { widestOfDigits, widestPatch } from '../../src/datasets/ink-patch.ts';
import { prepare } from '../../src/datasets/prepare.ts';
import { someDigits } from '../support/some-digits.ts';

const side = 28;

/** One stroke through points on 280 × 280 pixels, made ready as a drawing is. */
function drawn(width: number, points: readonly (readonly [number, number])[]): Uint8Array {
  const path = { x: points.map(([x]) => x), y: points.map(([, y]) => y), ends: [points.length] };
  const widths = new Float64Array(points.length).fill(width);
  return prepare(draw(path, widths, 280)).placed.pixels;
}

const zigzag = Array.from({ length: 14 }, (_, i) => [i % 2 ? 220 : 60, 50 + i * 13] as const);

describe('the widest patch of ink', () => {
  it('is the largest square of ink, wherever it lies', () => {
    const pixels = new Uint8Array(side * side);
    expect(widestPatch(pixels)).toBe(0);
    const fill = (top: number, left: number, rows: number, columns: number) => {
      for (let y = top; y < top + rows; y++)
        pixels.fill(128, y * side + left, y * side + left + columns);
    };
    fill(0, 0, 2, 20);
    expect(widestPatch(pixels)).toBe(2);
    fill(23, 23, 5, 5);
    expect(widestPatch(pixels)).toBe(5);
    pixels[25 * side + 25] = 127;
    expect(widestPatch(pixels)).toBe(2);
    // Rows do not go on at the other edge.
    expect(widestPatch(new Uint8Array(side * side).fill(255))).toBe(side);
  });

  it.each([
    ['a dot', drawn(5, [[140, 140]])],
    [
      'a dot of a hand that slips',
      drawn(5, [
        [140, 140],
        [146, 141],
      ]),
    ],
    ['a scribble', drawn(22, zigzag)],
  ])('is wider in %s than in digits', (_, pixels) => {
    expect(widestPatch(pixels)).toBeGreaterThan(widestOfDigits);
  });

  it('is wider in at most one of a thousand real digits', async () => {
    const { test, source } = await someDigits();
    // Some of the built-in digits have a thicker pen.
    const share = source.name === 'mnist' ? 0.001 : 0.01;
    let wider = 0;
    for (let i = 0; i < test.count; i++) {
      const image = test.inputs.subarray(i * side * side, (i + 1) * side * side);
      if (widestPatch(image) > widestOfDigits) wider += 1;
    }
    expect(wider).toBeLessThanOrEqual(share * test.count);
  });
});
