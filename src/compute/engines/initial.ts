import { initializers } from '../initializers/index.ts';
import { createRandom } from '../random.ts';
import type { LayerParameters, TrainingSettings } from '../types.ts';

/** The weights and biases that a run starts from, drawn from its seed: the same for every engine. */
export function initialParameters({
  layers,
  initializer,
  seed,
}: TrainingSettings): LayerParameters[] {
  const random = createRandom(seed);
  const { weight, bias } = initializers[initializer];
  return layers.slice(1).map((units, i) => {
    const inputs = layers[i]!;
    return {
      weights: new Float32Array(units * inputs).map(() => weight(random, inputs, units)),
      biases: new Float32Array(units).map(() => bias(random)),
    };
  });
}
