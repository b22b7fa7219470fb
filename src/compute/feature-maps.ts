import { activation } from './layers/activation.ts';
import { convolution } from './layers/convolution.ts';
import type { Layer, LayerContext } from './layers/layer.ts';
import { maxPooling } from './layers/max-pooling.ts';
import type { Numbers } from './numbers.ts';
import { createRandom } from './random.ts';

export interface FeatureMapOptions {
  /** Zeros around the image. */
  readonly padding: number;
  readonly stride: number;
  /** Whether ReLU follows the convolution. */
  readonly relu: boolean;
  /** Side of the windows of max-pooling; null for none. */
  readonly pooling: number | null;
}

/** A square of numbers, row-major. */
export interface Plane {
  readonly side: number;
  readonly values: Numbers;
}

export interface FeatureMaps {
  /** z = Σ w x, before the activation. */
  readonly sums: Plane;
  /** The feature map: z, or ReLU of it. */
  readonly features: Plane;
  readonly pooled: Plane | null;
}

/**
 * What the layers of a convolutional network make of one square image, layer by layer, in float64 and
 * without bias.
 * @param kernel square, row-major.
 * @throws RangeError if the kernel or the pooling window does not fit.
 */
export function featureMaps(
  image: ArrayLike<number>,
  kernel: ArrayLike<number>,
  { padding, stride, relu, pooling }: FeatureMapOptions,
): FeatureMaps {
  const side = Math.sqrt(image.length);
  const size = Math.sqrt(kernel.length);
  const context: Omit<LayerContext, 'inputShape'> = {
    precision: 'float64',
    random: createRandom(0),
  };
  const first = convolution(
    { filters: 1, size, stride, padding },
    { ...context, inputShape: [1, side, side] },
  );
  const [weights, biases] = first.parameters;
  weights!.values.set(kernel);
  biases!.values.fill(0);

  const sums = planeOf(first, Float64Array.from(image));
  const next = { ...context, inputShape: first.outputShape };
  const features = relu ? planeOf(activation({ activation: 'relu' }, next), sums.values) : sums;
  const pooled =
    pooling === null ? null : planeOf(maxPooling({ size: pooling }, next), features.values);
  return { sums, features, pooled };
}

function planeOf(layer: Layer, inputs: Numbers): Plane {
  const side = layer.outputShape[1]!;
  const values = new Float64Array(side * side);
  layer.forward(inputs, values, 1, false);
  return { side, values };
}
