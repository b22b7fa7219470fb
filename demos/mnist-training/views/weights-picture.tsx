import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { css, palette, ramp } from '../../shared/palette.ts';
import { createMosaic, drawTile, type Mosaic, pixelCount, tilePixels } from './mosaic.ts';

const side = 28;
/** What is left of the colour of every other pixel that inhibits. */
const faint = 0.45;
/** Pixels between two tiles, in pixels of theirs. */
const gap = 3;

export interface WeightsPictureProps {
  /** Incoming weights of the first layer's units, [units][784]; null while they are not known. */
  weights: ReadonlySignal<Float32Array | null>;
  /** Columns for so many units. */
  columnsFor: (units: number) => number;
  /** Whether each has a frame, so that one without weights is seen too. */
  isFramed?: boolean;
}

/** The incoming weights of each unit of the first layer, as an image: orange excites, blue, chequered, inhibits. */
export function WeightsPicture(props: WeightsPictureProps) {
  const { weights, columnsFor, isFramed = false } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const units = (weights.value?.length ?? 0) / pixelCount;
  const columns = columnsFor(units);
  const rows = Math.max(1, Math.ceil(units / Math.max(1, columns)));

  useSignalEffect(() => {
    const values = weights.value;
    const context = canvas.current?.getContext('2d');
    if (values === null || !context) return;
    const count = values.length / pixelCount;
    const mosaic = createMosaic(count, columnsFor(count), gap);
    const limit = largestShown(values);
    const { surface, positive, negative, line } = palette.value;
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
    if (isFramed) drawFrames(context, mosaic, count, css(line));
  });

  return (
    <canvas
      ref={canvas}
      style={{ aspectRatio: `${columns} / ${rows}` }}
      role="img"
      aria-label={`The weights of ${units} units of the first layer, each as an image of 28 by 28 pixels`}
    />
  );
}

function drawFrames(
  context: CanvasRenderingContext2D,
  { columns, pitch }: Mosaic,
  count: number,
  colour: string,
): void {
  context.strokeStyle = colour;
  for (let i = 0; i < count; i++) {
    const [left, top] = [(i % columns) * pitch, Math.floor(i / columns) * pitch];
    context.strokeRect(left + 0.5, top + 0.5, side - 1, side - 1);
  }
}

/** The weight of the strongest colour: three standard deviations, for a few large ones must not pale all others. */
export function largestShown(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.max(1e-6, 3 * Math.sqrt(squares / values.length));
}
