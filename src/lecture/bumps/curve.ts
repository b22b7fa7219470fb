import type { Curve } from '../../compute/bumps.ts';
import { createRandom } from '../../compute/random.ts';

/** A smooth curve of two waves over 0 … 1, another for each seed, from 0.1 at its lowest to 0.9 at its highest. */
export function curveOf(seed: number): Curve {
  const random = createRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const [slow, quick] = [between(5, 6), between(8, 9.2)];
  const share = between(0.3, 0.5);
  const [shift, quickShift] = [between(0, 2 * Math.PI), between(0, 2 * Math.PI)];
  const waves: Curve = (x) => Math.sin(slow * x + shift) + share * Math.sin(quick * x + quickShift);
  const heights = Array.from({ length: 201 }, (_, i) => waves(i / 200));
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  return (x) => 0.1 + (0.8 * (waves(x) - lowest)) / (highest - lowest);
}
