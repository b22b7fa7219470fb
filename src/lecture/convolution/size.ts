/** What decides the size of a feature map, in one direction. */
export interface Sliding {
  /** Side of the input. */
  readonly n: number;
  /** Side of the kernel. */
  readonly k: number;
  /** Zeros on each side. */
  readonly p: number;
  readonly s: number;
}

/** How often the kernel fits: ⌊(n + 2p − k) / s⌋ + 1. */
export const outputSize = ({ n, k, p, s }: Sliding): number => Math.floor((n + 2 * p - k) / s) + 1;
