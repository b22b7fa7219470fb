import { type Palette, ramp } from '../../shared/palette.ts';
import { drawTile, type Mosaic, tilePixels } from './mosaic.ts';

/** What is to stand on the canvas. */
export interface WallPicture {
  readonly mosaic: Mosaic;
  /** How many digits. */
  readonly count: number;
  /** Grey levels [count][784]; null while they are on their way. */
  readonly pixels: Uint8Array | null;
  /** Of each digit, 1 if it is read wrong; null before any was read. */
  readonly wrong: Uint8Array | null;
  readonly colours: Palette;
}

/**
 * Draws the picture where it is not drawn yet.
 * @param isGradual whether digits that are read otherwise than before change one by one
 * @returns what stops it, if it goes on
 */
export type PaintWall = (
  context: CanvasRenderingContext2D,
  wall: WallPicture,
  isGradual: boolean,
) => (() => void) | undefined;

/** What stands on the canvas: only tiles that change are drawn again. */
interface Drawn {
  readonly mosaic: Mosaic;
  readonly pixels: Uint8Array;
  readonly colours: Palette;
  /** What is drawn of each, which may be behind what is known. */
  readonly wrong: Uint8Array;
  /** Whether any was read by then. */
  readonly isRead: boolean;
}

/** Milliseconds in which digits change that were read otherwise before: to be watched, and over before the next come. */
const duration = 1200;

/** Paints one canvas. */
export function createPaintWall(): PaintWall {
  let drawn: Drawn | null = null;

  return (context, { mosaic, count, pixels, wrong, colours }, isGradual) => {
    const before = drawn;
    // As large before there are images as with them.
    if (before?.mosaic !== mosaic) {
      context.canvas.width = mosaic.width;
      context.canvas.height = mosaic.height;
    }
    if (pixels === null) return;
    const isNew =
      before?.mosaic !== mosaic || before.colours !== colours || before.pixels !== pixels;
    const now = isNew ? new Uint8Array(count) : before.wrong;
    drawn = { mosaic, pixels, colours, wrong: now, isRead: wrong !== null };

    const { surface, 'ink-soft': ink, bad, 'on-accent': onBad } = colours;
    const ramps = [ramp(surface, ink), ramp(bad, onBad)] as const;
    const others: number[] = [];
    for (let i = 0; i < count; i++) {
      if (isNew || now[i] !== (wrong?.[i] ?? 0)) others.push(i);
    }
    const drawNext = (some: number) => {
      for (const i of others.splice(0, some)) {
        now[i] = wrong?.[i] ?? 0;
        drawTile(mosaic, i, tilePixels(pixels, i), ramps[now[i]! as 0 | 1]);
      }
      context.putImageData(mosaic.picture, 0, 0);
    };
    if (!isNew && isGradual && before.isRead) return oneByOne(others, drawNext);
    drawNext(others.length);
  };
}

/**
 * Draws all of `others`, in an order without a pattern.
 * @returns what stops it
 */
function oneByOne(others: number[], drawNext: (count: number) => void): () => void {
  others.sort((a, b) => scattered(a) - scattered(b));
  const total = others.length;
  const start = performance.now();
  let request = requestAnimationFrame(function step(time) {
    const share = Math.min(1, Math.max(0, time - start) / duration);
    drawNext(Math.ceil(share * total) - (total - others.length));
    if (share < 1) request = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(request);
}

/** A number of 32 bits for another, with as little order as a lottery (Knuth's multiplicative hash). */
const scattered = (index: number) => Math.imul(index, 2_654_435_761) >>> 0;
