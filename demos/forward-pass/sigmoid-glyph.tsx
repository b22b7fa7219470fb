import { clamp } from '../../src/clamp.ts';
import { scalarActivations } from '../../src/compute/activations/index.ts';

const { sigmoid } = scalarActivations;

const reach = 6;
const [width, height] = [72, 36];
const xOf = (z: number) => (width * (z + reach)) / (2 * reach);
const yOf = (a: number) => height - 3 - (height - 6) * a;

const curve = Array.from({ length: 49 }, (_, i) => -reach + (2 * reach * i) / 48)
  .map((z) => `${xOf(z).toFixed(1)} ${yOf(sigmoid.value(z)).toFixed(1)}`)
  .join('L');

/** The sigmoid with a dot where a neuron works on it, at the edge if it is far out. */
export function SigmoidGlyph({ z }: { z: number }) {
  const at = clamp(z, -reach, reach);
  return (
    <svg class="sigmoid-glyph" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={`M${curve}`} />
      <circle cx={clamp(xOf(at), 5, width - 5)} cy={yOf(sigmoid.value(z))} r="5" />
    </svg>
  );
}
