import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { scientific } from '../../../src/format.ts';
import { palette, ramp } from '../../shared/palette.ts';
import type { Session } from '../session/session.ts';
import { createMosaic, drawTile, pixelCount, tilePixels } from './mosaic.ts';
import { useFirstLayer } from './use-first-layer.ts';

const side = 28;
/** What is left of the colour of every other pixel that inhibits. */
const faint = 0.45;
/** Pixels between two tiles, in pixels of theirs. */
const gap = 3;

/** Columns so that the tiles fill a picture about 1.8 times as wide as high. */
function columnsFor(units: number): number {
  return Math.ceil(Math.sqrt(units * 1.8));
}

/** The incoming weights of each unit of the first layer, as an image: orange excites, blue, chequered, inhibits. */
export function WeightsPanel({ session }: { session: Session }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { weights, problem } = useFirstLayer(session);

  const units = (weights.value?.length ?? 0) / pixelCount;
  const columns = columnsFor(units);
  const rows = Math.max(1, Math.ceil(units / Math.max(1, columns)));
  const largest = useSignal(0);

  useSignalEffect(() => {
    const values = weights.value;
    const context = canvas.current?.getContext('2d');
    if (values === null || !context) return;
    const count = values.length / pixelCount;
    const mosaic = createMosaic(count, columnsFor(count), gap);
    const limit = typical(values);
    largest.value = limit;
    const { surface, positive, negative } = palette.value;
    const colours = new Uint32Array(256);
    colours.set(
      ramp(negative, surface).filter((_, i) => i % 2 === 0),
      0,
    );
    colours.set(
      ramp(surface, positive).filter((_, i) => i % 2 === 0),
      128,
    );
    const grey = Uint8Array.from(values, (value) =>
      Math.round(127.5 + 127.5 * Math.max(-1, Math.min(1, value / limit))),
    );
    // A pattern beside the colour: every other pixel that inhibits is fainter.
    grey.forEach((level, i) => {
      const isOdd = (i + Math.floor(i / side)) % 2 === 1;
      if (level < 127 && isOdd) grey[i] = Math.round(127 - (127 - level) * faint);
    });
    for (let unit = 0; unit < count; unit++)
      drawTile(mosaic, unit, tilePixels(grey, unit), colours);
    canvas.current!.width = mosaic.width;
    canvas.current!.height = mosaic.height;
    context.putImageData(mosaic.picture, 0, 0);
  });

  if (problem.value !== '') return <p class="empty">{problem.value}</p>;
  return (
    <div class="weights-panel">
      <canvas
        ref={canvas}
        style={{ aspectRatio: `${columns} / ${rows}` }}
        role="img"
        aria-label={`The weights of ${units} units of the first layer, each as an image of 28 by 28 pixels`}
      />
      <p class="caption">
        {weights.value !== null && (
          <>
            Each tile is one unit of the first layer and its weights from the 784 pixels:{' '}
            <span class="positive">
              orange, plain, excites (up to +{limitWords(largest.value)})
            </span>
            ,{' '}
            <span class="negative">
              blue, chequered, inhibits (down to −{limitWords(largest.value)})
            </span>
            .
          </>
        )}
      </p>
    </div>
  );
}

/** Three standard deviations: a few large weights must not pale all others. */
function typical(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.max(1e-6, 3 * Math.sqrt(squares / values.length));
}

const limitWords = (limit: number) => scientific(Number(limit.toPrecision(1)));
