/** Bytes of an IDX file made for a test. */
export function idxBytes(dimensions: readonly number[], values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * dimensions.length + values.length);
  bytes.set([0, 0, 8, dimensions.length]);
  const view = new DataView(bytes.buffer);
  for (const [i, n] of dimensions.entries()) view.setUint32(4 + 4 * i, n);
  bytes.set(Array.from(values), 4 + 4 * dimensions.length);
  return bytes;
}

/** Three images of 2 × 2 pixels with their labels. */
export const tinyImages = idxBytes([3, 2, 2], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255]);
export const tinyLabels = idxBytes([3], [7, 0, 9]);
