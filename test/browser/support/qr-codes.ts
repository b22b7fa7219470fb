import jsqr from 'jsqr';
import type { PNG } from 'pngjs';

/** Pixels of a cell's side: more than the white within a code is wide, less than that between two. */
const cell = 16;

/** Cells that are marked, of a page that is so many wide. */
interface Grid {
  readonly marked: Uint8Array;
  readonly columns: number;
}

/** In pixels, the ends not included. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * What the QR codes of a page say. The reader finds one code in a picture, so each patch of black is looked at by
 * itself: codes are of pure black, text is not.
 */
export function codesOn(page: PNG): Set<string> {
  const found = new Set<string>();
  for (const box of patches(blackCells(page))) {
    const { pixels, width, height } = cutOut(page, box);
    const code = jsqr(pixels, width, height, { inversionAttempts: 'dontInvert' });
    // Pictures of digits look like codes that say nothing.
    if (code !== null && code.data !== '') found.add(code.data);
  }
  return found;
}

function blackCells({ data, width, height }: PNG): Grid {
  const columns = Math.ceil(width / cell);
  const marked = new Uint8Array(columns * Math.ceil(height / cell));
  for (let at = 0; at < width * height; at++) {
    if (data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]! > 0) continue;
    const row = Math.floor(at / width);
    marked[Math.floor(row / cell) * columns + Math.floor((at - row * width) / cell)] = 1;
  }
  return { marked, columns };
}

/** The box around each patch of marked cells that touch, with room around it, as a code needs it. */
function* patches({ marked, columns }: Grid): Generator<Box> {
  for (let first = 0; first < marked.length; first++) {
    if (!marked[first]) continue;
    const cells = takePatch({ marked, columns }, first);
    const xs = cells.map((at) => at % columns);
    const ys = cells.map((at) => Math.floor(at / columns));
    yield {
      left: cell * (Math.min(...xs) - 1),
      top: cell * (Math.min(...ys) - 1),
      right: cell * (Math.max(...xs) + 2),
      bottom: cell * (Math.max(...ys) + 2),
    };
  }
}

/** Unmarks a cell and all that touch it, and what touches those; says which they were. */
function takePatch({ marked, columns }: Grid, first: number): number[] {
  const cells = [first];
  marked[first] = 0;
  for (const at of cells) {
    for (const down of [-columns, 0, columns]) {
      for (const right of [-1, 0, 1]) {
        const next = at + down + right;
        if (!marked[next] || Math.abs((next % columns) - (at % columns)) > 1) continue;
        marked[next] = 0;
        cells.push(next);
      }
    }
  }
  return cells;
}

function cutOut({ data, width, height }: PNG, box: Box) {
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const w = Math.min(width, box.right) - left;
  const h = Math.min(height, box.bottom) - top;
  const pixels = new Uint8ClampedArray(4 * w * h);
  for (let y = 0; y < h; y++) {
    const start = 4 * ((top + y) * width + left);
    pixels.set(data.subarray(start, start + 4 * w), 4 * y * w);
  }
  return { pixels, width: w, height: h };
}
