/** A weight and the pixel that it comes from, both counted from 0. */
export interface PixelWeight {
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

/** What the image of a unit's weights shows, as figures. */
export interface UnitWeights {
  readonly largest: PixelWeight;
  readonly smallest: PixelWeight;
  /** Root mean square: how strong the image is as a whole. */
  readonly strength: number;
}

const side = 28;
const pixelCount = side * side;

/** @param weights 784 for each unit, one unit after the other. */
export function unitWeights(weights: Float32Array): UnitWeights[] {
  return Array.from({ length: weights.length / pixelCount }, (_, unit) => {
    const own = weights.subarray(unit * pixelCount, (unit + 1) * pixelCount);
    let [largest, smallest, squares] = [0, 0, 0];
    own.forEach((value, pixel) => {
      if (value > own[largest]!) largest = pixel;
      if (value < own[smallest]!) smallest = pixel;
      squares += value * value;
    });
    const at = (pixel: number) => ({
      value: own[pixel]!,
      row: Math.floor(pixel / side),
      column: pixel % side,
    });
    return {
      largest: at(largest),
      smallest: at(smallest),
      strength: Math.sqrt(squares / pixelCount),
    };
  });
}
