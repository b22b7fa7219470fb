/**
 * A network that this project trained on MNIST, for the drawing demo when MNIST itself is not there:
 * 784-128-10, weights rounded to whole numbers of a byte. `npm run train` and
 * `src/commands/train/round.ts` made it; `test/datasets/pretrained.test.ts` measures it.
 */

import type { LayerParameters, TrainingSettings } from '../compute/types.ts';

export interface PretrainedNetwork {
  readonly settings: TrainingSettings;
  readonly parameters: LayerParameters[];
}

/** One layer: weight = scale of its unit × byte. */
export interface RoundedLayer {
  readonly biases: readonly number[];
  /** Per unit. */
  readonly scales: readonly number[];
  /** Signed bytes, row-major [units][inputs], as base64. */
  readonly weights: string;
}

export interface RoundedNetwork {
  /** The command that trained it. */
  readonly command: string;
  readonly settings: TrainingSettings;
  readonly layers: readonly RoundedLayer[];
}

/** Loads it only when it is asked for: it is 140 kB. */
export async function loadPretrained(): Promise<PretrainedNetwork> {
  const { default: recorded } = await import('./pretrained.recorded.json');
  const { settings, layers } = recorded as RoundedNetwork;
  return { settings, parameters: layers.map(unpack) };
}

/** With loops, for the page waits for it: through iterators, 100 000 weights take ten times as long. */
function unpack({ biases, scales, weights }: RoundedLayer): LayerParameters {
  const bytes = atob(weights);
  const inputs = bytes.length / scales.length;
  const values = new Float32Array(bytes.length);
  for (const [unit, scale] of scales.entries()) {
    for (let i = unit * inputs; i < (unit + 1) * inputs; i++) {
      const byte = bytes.charCodeAt(i);
      values[i] = (byte < 128 ? byte : byte - 256) * scale;
    }
  }
  return { weights: values, biases: Float32Array.from(biases) };
}
