import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import {
  centreOfMass,
  cropToInk,
  fitInto,
  type GreyImage,
  massCentre,
  place,
  prepare,
} from '../../src/datasets/prepare.ts';

const digits = makeDigits(40, 8).inputs as Uint8Array;
const digit = (i: number): GreyImage => ({
  width: 28,
  height: 28,
  pixels: digits.slice(i * 784, (i + 1) * 784),
});

/** The image with pixels `zoom` times as wide and high, somewhere on a larger canvas. */
function onCanvas({ width, height, pixels }: GreyImage, zoom: number, left: number, top: number) {
  const canvas = { width: width * zoom + 50, height: height * zoom + 70 };
  const enlarged = new Uint8Array(canvas.width * canvas.height);
  for (let y = 0; y < height * zoom; y++) {
    for (let x = 0; x < width * zoom; x++) {
      enlarged[(y + top) * canvas.width + x + left] =
        pixels[Math.floor(y / zoom) * width + Math.floor(x / zoom)]!;
    }
  }
  return { ...canvas, pixels: enlarged };
}

describe('prepare', () => {
  it('leaves alone what is already prepared', () => {
    for (let i = 0; i < 40; i++) expect(prepare(digit(i)).placed).toEqual(digit(i));
  });

  it('gives the same image wherever and however large it was drawn', () => {
    for (let i = 0; i < 10; i++) {
      expect(prepare(onCanvas(digit(i), 9, 50, 3)).placed).toEqual(digit(i));
      expect(prepare(onCanvas(digit(i), 4, 0, 70)).placed).toEqual(digit(i));
    }
  });

  it('shows each stage', () => {
    const { cropped, fitted, placed } = prepare(onCanvas(digit(0), 9, 50, 3));
    expect(Math.max(cropped.width, cropped.height)).toBe(180);
    expect(Math.max(fitted.width, fitted.height)).toBe(20);
    expect([placed.width, placed.height]).toEqual([28, 28]);
  });

  it('does without each step that is switched off', () => {
    const drawing = onCanvas(digit(0), 9, 50, 3);
    expect(prepare(drawing, { crop: false }).cropped).toEqual(drawing);
    const { fitted } = prepare(drawing, { fit: false });
    expect(Math.max(fitted.width, fitted.height)).toBe(28);
    const { placed } = prepare(drawing, { centre: 'box' });
    const box = cropToInk(placed);
    expect(place(box, 'box')).toEqual(placed);
  });

  it('gives 28 × 28 grey levels for any image, with the centre of mass where MNIST has it', () => {
    const image = fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((pixels): GreyImage => ({ width, height, pixels })),
      );
    fc.assert(
      fc.property(image, (given) => {
        const { placed } = prepare(given);
        expect(placed.pixels).toHaveLength(784);
        if (placed.pixels.every((value) => value === 0)) return;
        const [x, y] = centreOfMass(placed);
        // The ink is at most 20 pixels long and its centre inside: nothing can keep it from its place.
        expect(Math.abs(x - massCentre)).toBeLessThanOrEqual(4.5);
        expect(Math.abs(y - massCentre)).toBeLessThanOrEqual(4.5);
      }),
    );
  });

  it('makes an empty image of an empty drawing', () => {
    const { placed } = prepare({ width: 30, height: 40, pixels: new Uint8Array(1200) });
    expect(placed.pixels.every((value) => value === 0)).toBe(true);
  });
});

describe('fitInto', () => {
  it('averages over the area that each new pixel covers', () => {
    const image = { width: 4, height: 2, pixels: Uint8Array.from([0, 100, 8, 8, 200, 100, 8, 8]) };
    expect([...fitInto(image, 2).pixels]).toEqual([100, 8]);
    const uneven = { width: 3, height: 3, pixels: new Uint8Array(9).fill(60) };
    expect([...fitInto(uneven, 2).pixels]).toEqual([60, 60, 60, 60]);
  });

  it('keeps proportions, and a hair’s breadth at least one pixel wide', () => {
    const bar = { width: 1, height: 200, pixels: new Uint8Array(200).fill(255) };
    expect(fitInto(bar, 20)).toMatchObject({ width: 1, height: 20 });
  });
});
