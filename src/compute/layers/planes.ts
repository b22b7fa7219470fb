import type { Shape } from './layer.ts';

/** A window of `size` × `size` that slides over planes of height × width. */
export interface Sliding {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly size: number;
  /** Pixels from one place of the window to the next. */
  readonly stride: number;
  /** Zeros around the planes. */
  readonly padding: number;
  readonly outputHeight: number;
  readonly outputWidth: number;
}

/**
 * How often a window fits: (n + 2p − k) / s + 1, rounded down, in each direction.
 * @throws RangeError if the inputs are no planes or the window does not fit once.
 */
export function slide(shape: Shape, size: number, stride: number, padding: number): Sliding {
  const [channels, height, width] = shape;
  if (shape.length !== 3) {
    throw new RangeError(
      `A sliding window needs inputs of shape channels × height × width, not ${shape.join(' × ')}.`,
    );
  }
  const fit = (n: number) => Math.floor((n + 2 * padding - size) / stride) + 1;
  const sliding = {
    channels: channels!,
    height: height!,
    width: width!,
    size,
    stride,
    padding,
    outputHeight: fit(height!),
    outputWidth: fit(width!),
  };
  if (sliding.outputHeight < 1 || sliding.outputWidth < 1) {
    throw new RangeError(
      `A window of ${size} × ${size} does not fit into ${height} × ${width} with padding ${padding}.`,
    );
  }
  return sliding;
}
