import { useMemo } from 'preact/hooks';
import type { Plane } from '../../src/compute/feature-maps.ts';
import { fixed } from '../../src/format.ts';
import { side } from '../../src/lecture/convolution/maps.ts';
import { picking } from '../shared/pixels/pick.ts';
import { Pixels } from '../shared/pixels/pixels.tsx';

interface MapPictureProps {
  label: string;
  map: Plane;
  /** The number that is drawn in full colour. */
  scale: number;
  cell: readonly [number, number];
  onPick: (cell: readonly number[]) => void;
  onHover: (cell: readonly [number, number] | null) => void;
}

/** A feature map in orange and blue; a cell can be picked. */
export function MapPicture({ label, map, scale, cell, onPick, onHover }: MapPictureProps) {
  const [row, column] = cell;
  const handlers = picking({
    columns: map.side,
    rows: map.side,
    cell: { row, column },
    onPick: (to) => onPick([to.row, to.column]),
    onHover: (to) => onHover(to === null ? null : [to.row, to.column]),
  });
  const value = map.values[row * map.side + column]!;
  return (
    <Pixels
      class="map-picture"
      columns={map.side}
      rows={map.side}
      signed
      values={useScaled(map, scale)}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={side * side}
      aria-valuenow={row * map.side + column}
      aria-valuetext={`row ${row}, column ${column}: ${fixed(value, 2)}`}
      {...handlers}
    >
      <rect class="outline" x={column} y={row} width={1} height={1} />
    </Pixels>
  );
}

/** The values of a plane from −1 to 1. */
export function useScaled(plane: Plane, scale: number): Float32Array {
  return useMemo(
    () => Float32Array.from(plane.values, (value) => (scale === 0 ? 0 : value / scale)),
    [plane, scale],
  );
}
