import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { cellOf, side } from '../../src/lecture/mnist-explorer/place.ts';
import { css, palette } from '../shared/palette.ts';

interface ShuffledDigitsProps {
  /** Grey levels of each, [784]. */
  images: readonly Uint8Array[];
  /** Place i of a shuffled image holds pixel `order[i]`. */
  order: Uint16Array;
  /** How far the pixels are on their way to their places in that order, 0 … 1. */
  share: number;
  label: string;
}

const columns = 5;
/** Of the drawing, per pixel of an image: fine enough for pixels that are under way. */
const scale = 8;
/** Pixels of an image between two. */
const gap = 2;
const pitch = (side + gap) * scale;

/** Digits side by side, each with its pixels on their way to the same other places. */
export function ShuffledDigits({ images, order, share, label }: ShuffledDigitsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = Math.ceil(images.length / columns);
  const draw = () => {
    const { surface, ink } = palette.value;
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    images.forEach((pixels, i) => {
      const [left, top] = [(i % columns) * pitch, Math.floor(i / columns) * pitch];
      context.fillStyle = css(surface);
      context.fillRect(left, top, side * scale, side * scale);
      order.forEach((from, to) => {
        const level = pixels[from]!;
        if (level === 0) return;
        const [start, end] = [cellOf(from), cellOf(to)];
        const between = (a: number, b: number) => Math.round(scale * (a + share * (b - a)));
        context.fillStyle = css(ink, level / 255);
        context.fillRect(
          left + between(start.column, end.column),
          top + between(start.row, end.row),
          scale,
          scale,
        );
      });
    });
  };
  useSignalEffect(draw);
  useEffect(draw, [images, order, share]);
  return (
    <canvas
      ref={canvas}
      class="shuffled-digits"
      width={columns * pitch - gap * scale}
      height={rows * pitch - gap * scale}
      role="img"
      aria-label={label}
    />
  );
}
