import { tones } from './tone.ts';

interface PixelsProps {
  x: number;
  y: number;
  /** Side of one pixel of the image, in slide pixels. */
  pixel: number;
  /** Columns of the image. */
  columns: number;
  /** Row-major; 0 is background, 1 full ink. Negative values are drawn blue, positive orange, if `signed`. */
  values: ArrayLike<number>;
  signed?: boolean;
  frame?: boolean;
}

/** An image as squares: ink on paper, or orange and blue for signed values. */
export function Pixels({ x, y, pixel, columns, values, signed, frame = true }: PixelsProps) {
  const rows = values.length / columns;
  const squares = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const strength = Math.min(1, Math.abs(value));
    if (strength < 0.02) continue;
    squares.push(
      <rect
        key={i}
        x={round(x + (i % columns) * pixel)}
        y={round(y + Math.floor(i / columns) * pixel)}
        width={round(pixel + 0.3)}
        height={round(pixel + 0.3)}
        fill={signed ? (value < 0 ? tones.negative : tones.positive) : tones.ink}
        opacity={round(strength)}
      />,
    );
  }
  return (
    <g>
      <rect x={x} y={y} width={columns * pixel} height={rows * pixel} fill={tones.surface} />
      {squares}
      {frame && (
        <rect
          x={x}
          y={y}
          width={columns * pixel}
          height={rows * pixel}
          fill="none"
          stroke={tones.line}
          stroke-width={1.5}
        />
      )}
    </g>
  );
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
