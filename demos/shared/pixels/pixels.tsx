import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { palette, ramp } from '../palette.ts';

export interface PixelsProps
  extends Omit<HTMLAttributes<HTMLDivElement>, 'rows' | 'style' | 'class'> {
  columns: number;
  rows: number;
  /** [rows][columns], from −1 to 1: 0 is paper, 1 full ink, or orange if `signed`, −1 blue. */
  values: ArrayLike<number>;
  signed?: boolean;
  class?: string;
  /** Drawn over it, as SVG in which a pixel is a unit square. */
  children?: ComponentChildren;
}

/** A picture as squares, with what is marked in it. Its name and keys are the caller's. */
export function Pixels({ columns, rows, values, signed = false, children, ...given }: PixelsProps) {
  const { class: name = '', ...rest } = given;
  const canvas = useRef<HTMLCanvasElement>(null);
  const draw = () => {
    const { surface, ink, positive, negative } = palette.value;
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const above = ramp(surface, signed ? positive : ink);
    const below = ramp(surface, negative);
    const picture = new ImageData(columns, rows);
    const words = new Uint32Array(picture.data.buffer);
    for (let i = 0; i < words.length; i++) {
      const level = Math.round(255 * Math.min(1, Math.abs(values[i]!)));
      words[i] = (values[i]! < 0 ? below : above)[level]!;
    }
    context.putImageData(picture, 0, 0);
  };
  useSignalEffect(draw);
  useEffect(draw, [values, columns, rows, signed]);
  return (
    <div {...rest} class={`pixels ${name}`} style={{ '--columns': columns, '--rows': rows }}>
      <canvas ref={canvas} width={columns} height={rows} aria-hidden="true" />
      <svg viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}
