import type { Layout } from './curve.ts';

/**
 * One way to write a digit, as a bell-shaped distribution of the points that the pen runs through:
 * points = mean + Σ zₖ modeₖ with zₖ from N(0, 1). Lengths are hundredths of a pixel of the final image.
 */
export interface Shape extends Layout {
  readonly name: string;
  /** Frequency among the shapes of its digit, in thousandths. */
  readonly share: number;
  /** x₀ … xₙ₋₁, y₀ … yₙ₋₁. */
  readonly mean: readonly number[];
  readonly modes: readonly (readonly number[])[];
  /** The pen's radius: mean and standard deviation. */
  readonly radius: number;
  readonly radiusSpread: number;
}
