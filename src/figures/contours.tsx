import { contours } from 'd3-contour';
import type { Frame } from './primitives/plot.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

interface ContoursProps {
  frame: Frame;
  /** The cost at a place. */
  f: (at: readonly number[]) => number;
}

/** Contour lines, closer together in the valley than on the slopes. */
export function Contours(props: ContoursProps) {
  return (
    <>
      {contourPaths(props).map((path) => (
        <path
          key={path}
          d={path}
          fill={tones.accent}
          fill-opacity={0.05}
          stroke={tones.accent}
          stroke-opacity={0.3}
          stroke-width={strokes.thin}
        />
      ))}
    </>
  );
}

function contourPaths({ frame, f }: ContoursProps): string[] {
  const [columns, rows] = [150, 80];
  const values = Array.from({ length: columns * rows }, (_, i) =>
    f([
      frame.x.invert(frame.left + ((i % columns) / (columns - 1)) * frame.width),
      frame.y.invert(frame.top + (Math.floor(i / columns) / (rows - 1)) * frame.height),
    ]),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const levels = Array.from({ length: 11 }, (_, i) => low + (high - low) * ((i + 1) / 11.5) ** 2.6);
  const px = (x: number) => (frame.left + ((x - 0.5) / (columns - 1)) * frame.width).toFixed(1);
  const py = (y: number) => (frame.top + ((y - 0.5) / (rows - 1)) * frame.height).toFixed(1);
  return contours()
    .size([columns, rows])
    .thresholds(levels.map((level) => -level))(values.map((value) => -value))
    .map(({ coordinates }) =>
      coordinates
        .flatMap((polygon) =>
          polygon.map((ring) => `M${ring.map(([x, y]) => `${px(x!)} ${py(y!)}`).join('L')}Z`),
        )
        .join(''),
    );
}
