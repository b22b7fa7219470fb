import { effect, type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Palette, palette, ramp } from '../../shared/palette.ts';
import { createMosaic, drawTile, type Mosaic, tilePixels } from './mosaic.ts';

export interface DigitWallProps {
  /** Grey levels [count][784]; null while they are on their way. */
  pixels: ReadonlySignal<Uint8Array | null>;
  /** Of each digit, 1 if it is read wrong; null before any was read. */
  wrong: ReadonlySignal<Uint8Array | null>;
  /** How many stand in a frame of this shape, width by height, and in how many columns. */
  layout: (aspect: number) => WallLayout;
  /** Whether digits that are read otherwise than before change one by one. */
  isGradual?: boolean;
  onPick?: (index: number | null) => void;
  /** The wall in words. */
  label: string;
}

export interface WallLayout {
  readonly count: number;
  readonly columns: number;
}

/** What stands on the canvas: only tiles that change are drawn again. */
interface Drawn {
  readonly picture: Mosaic;
  readonly pixels: Uint8Array;
  readonly colours: Palette;
  /** What is drawn of each, which may be behind what is known. */
  readonly wrong: Uint8Array;
  /** Whether any was read by then. */
  readonly isRead: boolean;
}

/** Of a narrow page, which scrolls: a little higher than wide. */
const narrow = { width: 500, aspect: 0.9 };

/** Milliseconds in which digits change that were read otherwise before: to be watched, and over before the next come. */
const duration = 1200;

/** Digits side by side; those read wrong stand out. */
export function DigitWall(props: DigitWallProps) {
  const { pixels, wrong, isGradual = false, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  // Right from the first frame, so that nothing below moves.
  const aspect = useSignal(innerWidth < narrow.width ? narrow.aspect : 1.6);
  const mosaic = useComputed(() => {
    const { count, columns } = props.layout(aspect.value);
    return { ...createMosaic(count, columns), count };
  });

  // As many columns as fill the room there is, from the first frame that is painted.
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      aspect.value = width < narrow.width ? narrow.aspect : width / Math.max(height, 1);
    });
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, [aspect]);

  const draw = () => {
    const context = canvas.current?.getContext('2d');
    const picture = mosaic.value;
    if (!context) return;
    // As large before there are images as with them.
    if (drawn.current?.picture !== picture) {
      context.canvas.width = picture.width;
      context.canvas.height = picture.height;
    }
    const images = pixels.value;
    if (images === null) return;
    const known = wrong.value;
    const colours = palette.value;
    const before = drawn.current;
    const isNew =
      before?.picture !== picture || before.colours !== colours || before.pixels !== images;
    const now = isNew ? new Uint8Array(picture.count) : before.wrong;
    drawn.current = { picture, pixels: images, colours, wrong: now, isRead: known !== null };

    const { surface, 'ink-soft': ink, bad, 'on-accent': onBad } = colours;
    const ramps = [ramp(surface, ink), ramp(bad, onBad)] as const;
    const others: number[] = [];
    for (let i = 0; i < picture.count; i++) {
      if (isNew || now[i] !== (known?.[i] ?? 0)) others.push(i);
    }
    const drawNext = (count: number) => {
      for (const i of others.splice(0, count)) {
        now[i] = known?.[i] ?? 0;
        drawTile(picture, i, tilePixels(images, i), ramps[now[i]! as 0 | 1]);
      }
      context.putImageData(picture.picture, 0, 0);
    };
    if (isNew || !isGradual || !before.isRead) return drawNext(others.length);
    return oneByOne(others, drawNext);
  };
  // Before anything is painted, so that nothing moves.
  useLayoutEffect(() => effect(draw), [isGradual]);

  // For the mouse alone: the gallery of mistakes shows the same by keys.
  const pick = useRef(props.onPick);
  pick.current = props.onPick;
  useEffect(() => {
    canvas.current!.addEventListener('click', ({ currentTarget, clientX, clientY }) => {
      const box = (currentTarget as HTMLElement).getBoundingClientRect();
      const { columns, rows, count } = mosaic.peek();
      const column = Math.floor(((clientX - box.left) / box.width) * columns);
      const row = Math.floor(((clientY - box.top) / box.height) * rows);
      const index = row * columns + column;
      pick.current?.(index < count ? index : null);
    });
  }, []);

  return (
    <div class="wall-frame" ref={frame}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
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
