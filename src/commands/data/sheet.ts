import { writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { createRandom } from '../../compute/random.ts';
import { writeDigit } from '../../datasets/digits/write.ts';
import { imageSide } from '../../datasets/index.ts';

/** Ten of each digit, 20 × 5, each pixel 3 × 3, dark on white. */
const columns = 20;
const rows = 5;
const zoom = 3;
const gap = 8;

/** Writes a picture of 100 built-in digits. */
export async function writeSheet(file: string): Promise<void> {
  const cell = imageSide * zoom + gap;
  const png = new PNG({ width: columns * cell + gap, height: rows * cell + gap, colorType: 0 });
  png.data.fill(255);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      const pixels = writeDigit(column % 10, createRandom(7, index));
      paint(png, pixels, gap + column * cell, gap + row * cell);
    }
  }
  await writeFile(file, PNG.sync.write(png, { colorType: 0 }));
}

function paint(png: PNG, pixels: Uint8Array, left: number, top: number): void {
  for (let y = 0; y < imageSide * zoom; y++) {
    for (let x = 0; x < imageSide * zoom; x++) {
      const ink = pixels[Math.floor(y / zoom) * imageSide + Math.floor(x / zoom)]!;
      const at = 4 * ((top + y) * png.width + left + x);
      png.data.fill(255 - ink, at, at + 3);
    }
  }
}
