/** Kernels of 3×3 by what they find, row-major. */
export const kernels = {
  'top-edge': [-1, -1, -1, 0, 0, 0, 1, 1, 1],
  'left-edge': [-1, 0, 1, -1, 0, 1, -1, 0, 1],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  blur: [1, 1, 1, 1, 1, 1, 1, 1, 1],
} as const satisfies Record<string, readonly number[]>;

/** What networks call convolution (no flipping), without padding, stride 1: side n gives n − 2. */
export function convolve(
  image: ArrayLike<number>,
  side: number,
  kernel: readonly number[],
): number[] {
  const size = side - 2;
  return Array.from({ length: size * size }, (_, i) => {
    const [row, column] = [Math.floor(i / size), i % size];
    return kernel.reduce(
      (sum, weight, k) =>
        sum + weight * image[(row + Math.floor(k / 3)) * side + column + (k % 3)]!,
      0,
    );
  });
}

/** Largest value of each 2×2 block. */
export function maxPool(image: readonly number[], side: number): number[] {
  const size = Math.floor(side / 2);
  return Array.from({ length: size * size }, (_, i) => {
    const corner = 2 * Math.floor(i / size) * side + 2 * (i % size);
    return Math.max(...[0, 1, side, side + 1].map((offset) => image[corner + offset]!));
  });
}
