import { contours } from 'd3-contour';
import { useMemo } from 'preact/hooks';
import { usePlot } from '../shared/plot/index.ts';

interface ContoursProps {
  of: (x: number, y: number) => number;
  /** Regions where the function is below each level are shaded, one over the other. */
  levels: readonly number[] | ((lowest: number, highest: number) => readonly number[]);
  /** Changes when the function does. */
  id: string;
}

const columns = 120;
const rows = 90;

/** A landscape as contour lines, the darker the lower. */
export function Contours({ of, levels, id }: ContoursProps) {
  const { x, y, width, height } = usePlot();
  const [left, right] = x.domain;
  const [bottom, top] = y.domain;
  const paths = useMemo(() => {
    const values = Array.from({ length: columns * rows }, (_, i) =>
      of(
        left + ((right - left) * (i % columns)) / (columns - 1),
        bottom + ((top - bottom) * Math.floor(i / columns)) / (rows - 1),
      ),
    );
    const list =
      typeof levels === 'function' ? levels(Math.min(...values), Math.max(...values)) : levels;
    // d3 has a sample in the middle of its cell, and looks for what is above.
    const px = (column: number) =>
      x(left + ((right - left) * (column - 0.5)) / (columns - 1)).toFixed(1);
    const py = (row: number) => y(bottom + ((top - bottom) * (row - 0.5)) / (rows - 1)).toFixed(1);
    return contours()
      .size([columns, rows])
      .thresholds(list.map((level) => -level))(values.map((value) => -value))
      .map(({ coordinates }) =>
        coordinates
          .flatMap((polygon) =>
            polygon.map((ring) => `M${ring.map(([cx, cy]) => `${px(cx!)} ${py(cy!)}`).join('L')}Z`),
          )
          .join(''),
      );
  }, [id, left, right, bottom, top, width, height]);
  return (
    <g class="contours" aria-hidden="true">
      {paths.map((d, i) => (
        <path key={i} d={d} />
      ))}
    </g>
  );
}

/** Levels that lie closer together in the valley than on the slopes. */
export function valleyLevels(lowest: number, highest: number): number[] {
  return Array.from({ length: 13 }, (_, i) => lowest + (highest - lowest) * ((i + 0.5) / 13) ** 3);
}
