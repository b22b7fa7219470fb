import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { builtInDigit, ink } from './primitives/digit.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Pixels } from './primitives/pixels.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

interface PixelValuesState {
  digit: number;
  seed: number;
  /** First row and column that are enlarged. */
  row: number;
  column: number;
}

const zoomed = 7;

/** A digit, and a part of it enlarged until one reads its grey levels. */
export const pixelValues = figure(
  urlState<PixelValuesState>(
    {
      digit: number({ min: 0, max: 9, decimals: 0 }),
      seed: number({ min: 0, max: 9999, decimals: 0 }),
      row: number({ min: 0, max: 28 - zoomed, decimals: 0 }),
      column: number({ min: 0, max: 28 - zoomed, decimals: 0 }),
    },
    { digit: 3, seed: 4, row: 5, column: 11 },
  ),
  ({ digit, seed, row, column }) => {
    const pixels = builtInDigit(digit, seed);
    const [pixel, cell, left] = [15, 60, 620];
    const cells = Array.from({ length: zoomed * zoomed }, (_, i) => {
      const [r, c] = [Math.floor(i / zoomed), i % zoomed];
      return { r, c, value: pixels[(row + r) * 28 + column + c]! };
    });
    const window = { x: 20 + column * pixel, y: row * pixel, size: zoomed * pixel };
    return (
      <Picture
        width={1060}
        height={422}
        title={`A ${digit} as pixels`}
        description={`A handwritten ${digit} of 28 by 28 pixels; ${zoomed} by ${zoomed} of them enlarged with their grey levels, 0 for background to 255 for ink.`}
      >
        <Pixels x={20} y={0.5} pixel={pixel} columns={28} values={ink(pixels)} />
        {[0, 1].map((end) => (
          <path
            key={end}
            d={`M${window.x + window.size} ${window.y + end * window.size}L${left} ${end * zoomed * cell}`}
            stroke={tones.accent}
            stroke-width={strokes.thin}
            stroke-dasharray="6 6"
          />
        ))}
        <rect
          x={window.x}
          y={window.y}
          width={window.size}
          height={window.size}
          fill="none"
          stroke={tones.accent}
          stroke-width={strokes.thick}
        />
        {cells.map(({ r, c, value }) => (
          <g key={`${r} ${c}`}>
            <rect
              x={left + c * cell}
              y={r * cell + 0.5}
              width={cell}
              height={cell}
              fill={tones.surface}
              stroke={tones.line}
            />
            <rect
              x={left + c * cell}
              y={r * cell + 0.5}
              width={cell}
              height={cell}
              fill={tones.ink}
              opacity={Number((value / 255).toFixed(2))}
            />
            <Label
              x={left + (c + 0.5) * cell}
              y={(r + 0.5) * cell}
              text={String(value)}
              size="small"
              tone={value > 127 ? 'surface' : 'ink'}
              bold
            />
          </g>
        ))}
      </Picture>
    );
  },
);
