import { effect, useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { grouped } from '../../../src/format.ts';
import { wallSize } from '../../../src/training/protocol.ts';
import { type Palette, palette, ramp } from '../../shared/palette.ts';
import type { Session } from '../session/session.ts';
import { DigitImage } from './digit-image.tsx';
import { createMosaic, drawTile, type Mosaic, pixelCount, tilePixels } from './mosaic.ts';

/** What stands on the canvas: only tiles that change are drawn again. */
interface Drawn {
  readonly picture: Mosaic;
  readonly images: object;
  readonly colours: Palette;
  readonly wrong: Uint8Array;
}

/** Of a narrow page, which scrolls: a little higher than wide. */
const narrow = { width: 500, aspect: 0.9 };

/** The first thousand test digits; those read wrong stand out, and fall back one by one as it learns. */
export function Wall({ session }: { session: Session }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  // Right from the first frame, so that nothing below moves.
  const aspect = useSignal(innerWidth < narrow.width ? narrow.aspect : 1.6);
  const chosen = useSignal<number | null>(null);
  const shown = useComputed(() =>
    session.data.value === null ? wallSize : session.data.value.wall.length / pixelCount,
  );
  const columns = useComputed(() => Math.max(1, Math.ceil(Math.sqrt(shown.value * aspect.value))));
  const mosaic = useComputed(() => createMosaic(shown.value, columns.value));

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
    const images = session.data.value;
    if (images === null) return;
    const before = drawn.current;
    const isNew =
      before?.picture !== picture || before.colours !== palette.value || before.images !== images;
    const wrong = isNew ? new Uint8Array(shown.value) : before.wrong;
    const { surface, 'ink-soft': ink, bad, 'on-accent': onBad } = palette.value;
    const ramps = [ramp(surface, ink), ramp(bad, onBad)] as const;
    const predictions = session.moment.value?.predictions;
    for (let i = 0; i < shown.value; i++) {
      const isWrong = predictions !== undefined && predictions[i] !== images.testLabels[i] ? 1 : 0;
      if (!isNew && wrong[i] === isWrong) continue;
      wrong[i] = isWrong;
      drawTile(picture, i, tilePixels(images.wall, i), ramps[isWrong]);
    }
    drawn.current = { picture, images, colours: palette.value, wrong };
    context.putImageData(picture.picture, 0, 0);
  };
  // Before anything is painted, so that nothing moves.
  useLayoutEffect(() => effect(draw), []);

  // For the mouse alone: the gallery of mistakes shows the same by keys.
  useEffect(() => {
    canvas.current!.addEventListener('click', ({ currentTarget, clientX, clientY }) => {
      const box = (currentTarget as HTMLElement).getBoundingClientRect();
      const { columns, rows } = mosaic.peek();
      const column = Math.floor(((clientX - box.left) / box.width) * columns);
      const row = Math.floor(((clientY - box.top) / box.height) * rows);
      const index = row * columns + column;
      chosen.value = index < shown.peek() ? index : null;
    });
  }, []);

  const data = session.data.value;
  const predictions = session.moment.value?.predictions;
  let wrong = 0;
  for (let i = 0; i < shown.value; i++) if (predictions?.[i] !== data?.testLabels[i]) wrong += 1;
  const words =
    data === null
      ? 'The test digits are on their way.'
      : `${grouped(wrong)} of the first ${grouped(shown.value)} test digits read wrong`;
  const index = chosen.value;

  return (
    <div class="wall">
      <div class="wall-frame" ref={frame}>
        <canvas ref={canvas} role="img" aria-label={words} />
      </div>
      <p class="caption">
        {data !== null && <span class="key-wrong" aria-hidden="true" />} {words}
        {index !== null && data !== null && predictions !== undefined && (
          <span class="picked">
            <DigitImage pixels={tilePixels(data.wall, index)} />
            <span>
              test digit {index}: a{' '}
              <strong>{data.source.classNames[data.testLabels[index]!]}</strong>, read as{' '}
              <strong>{data.source.classNames[predictions[index]!]}</strong>
            </span>
          </span>
        )}
      </p>
    </div>
  );
}
