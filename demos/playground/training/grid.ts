import { reach } from '../../../src/lecture/playground/own-points.ts';

/** Places of the large picture, both ways. Beyond each edge there is one more, so that lines end outside. */
export const fieldSize = 48;
/** Places of a unit's small picture, both ways; a divisor of `fieldSize`. */
export const mapSize = 24;

/** Distance of two places. */
const pitch = (2 * reach) / (fieldSize - 2);

/** The place with this number along an axis, in data. Row 0 is at the top. */
export const placeAt = (index: number) => -reach + (index - 0.5) * pitch;

/** x and y of each place, row by row from the top left. */
export function gridInputs(): Float32Array {
  return Float32Array.from({ length: 2 * fieldSize * fieldSize }, (_, i) => {
    const place = i >> 1;
    return i % 2 === 0 ? placeAt(place % fieldSize) : -placeAt(Math.floor(place / fieldSize));
  });
}
