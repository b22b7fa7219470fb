import { contours } from 'd3-contour';
import { fieldSize, placeAt } from './grid.ts';

const lines = contours().size([fieldSize, fieldSize]);

/**
 * The closed lines along which a field takes a value, in data: x and y of each point in turn, with a
 * NaN pair after each line. They close outside of what is shown.
 */
export function boundaryAt(field: Float32Array, level: number): Float32Array {
  // d3 counts from the corner of a place, not from its middle.
  return Float32Array.from(
    lines
      .contour(Array.from(field), level)
      .coordinates.flat()
      .flatMap((ring) => [
        ...ring.flatMap(([x, y]) => [placeAt(x! - 0.5), -placeAt(y! - 0.5)]),
        ...[Number.NaN, Number.NaN],
      ]),
  );
}
