import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { palette, ramp } from '../../shared/palette.ts';

export interface DigitImageProps {
  /** Grey levels, row-major. */
  pixels: Uint8Array;
  width?: number;
  height?: number;
  /** What is to be seen, for who cannot see it; empty if the words beside it say it. */
  label?: string;
}

/** One grey image, pixel by pixel, ink on paper. */
export function DigitImage({ pixels, width = 28, height = 28, label = '' }: DigitImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const draw = () => {
    const context = canvas.current?.getContext('2d');
    if (!context || pixels.length < width * height) return;
    const { surface, ink } = palette.value;
    const colours = ramp(surface, ink);
    const picture = new ImageData(width, height);
    const words = new Uint32Array(picture.data.buffer);
    for (let i = 0; i < words.length; i++) words[i] = colours[pixels[i]!]!;
    context.putImageData(picture, 0, 0);
  };
  useSignalEffect(draw);
  useEffect(draw, [pixels, width, height]);
  return (
    <canvas
      class="digit-image"
      ref={canvas}
      width={width}
      height={height}
      {...(label === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
    />
  );
}
