import type { Point } from './arrow.tsx';
import { strokes } from './strokes.ts';
import { tones } from './tone.ts';

interface GlyphProps {
  at: Point;
  /** Half of the glyph's width. */
  radius: number;
}

function glyph(path: string) {
  return function Glyph({ at, radius }: GlyphProps) {
    return (
      <g transform={`translate(${at[0]} ${at[1]}) scale(${radius})`}>
        <path
          d="M-1 0.7H1"
          stroke={tones.line}
          stroke-width={strokes.medium / radius}
          fill="none"
        />
        <path
          d={path}
          stroke={tones.accent}
          stroke-width={strokes.thick / radius}
          stroke-linecap="round"
          stroke-linejoin="round"
          fill="none"
        />
      </g>
    );
  };
}

/** Small signs of the activation functions: their shape, not to scale. */
export const activationGlyphs = {
  step: glyph('M-1 0.7H0V-0.7H1'),
  sigmoid: glyph('M-1 0.66C-0.1 0.66 -0.25 -0.66 1 -0.66'),
  relu: glyph('M-1 0.7H0L1 -0.7'),
} as const;
