import { effect, type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { palette } from '../../shared/palette.ts';
import { createMosaic } from './mosaic.ts';
import { createPaintWall } from './wall-painter.ts';

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

/** Digits side by side; those read wrong stand out. */
export function DigitWall(props: DigitWallProps) {
  const { pixels, wrong, isGradual = false, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const aspect = useAspect(frame);
  const wall = useComputed(() => {
    const { count, columns } = props.layout(aspect.value);
    return { mosaic: createMosaic(count, columns), count };
  });

  const paint = useMemo(createPaintWall, []);
  const draw = () => {
    const picture = {
      ...wall.value,
      ...{ pixels: pixels.value, wrong: wrong.value, colours: palette.value },
    };
    const context = canvas.current?.getContext('2d');
    return context ? paint(context, picture, isGradual) : undefined;
  };
  // Before anything is painted, so that nothing moves.
  useLayoutEffect(() => effect(draw), [isGradual]);

  // For the mouse alone: the gallery of mistakes shows the same by keys.
  const pick = useRef(props.onPick);
  pick.current = props.onPick;
  useEffect(() => {
    canvas.current!.addEventListener('click', ({ currentTarget, clientX, clientY }) => {
      const box = (currentTarget as HTMLElement).getBoundingClientRect();
      const { mosaic, count } = wall.peek();
      const column = Math.floor(((clientX - box.left) / box.width) * mosaic.columns);
      const row = Math.floor(((clientY - box.top) / box.height) * mosaic.rows);
      const index = row * mosaic.columns + column;
      pick.current?.(index < count ? index : null);
    });
  }, []);

  return (
    <div class="wall-frame" ref={frame}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

/** Of a narrow page, which scrolls: a little higher than wide. */
const narrow = { width: 500, aspect: 0.9 };

/** The shape of the room there is, width by height: as many columns as fill it stand in it. */
function useAspect(frame: RefObject<HTMLElement | null>): Signal<number> {
  // Right from the first frame, so that nothing below moves.
  const aspect = useSignal(innerWidth < narrow.width ? narrow.aspect : 1.6);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      aspect.value = width < narrow.width ? narrow.aspect : width / Math.max(height, 1);
    });
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, [aspect]);
  return aspect;
}
