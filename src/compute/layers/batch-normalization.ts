import { type Layer, type LayerContext, sizeOf } from './layer.ts';
import { createRunningMoments, type Each, momentsOf } from './moments.ts';
import { equalParameter } from './parameters.ts';

export interface BatchNormalizationOptions {
  /** Share by which each batch moves the running mean and variance. Default: 0.1. */
  readonly momentum?: number;
  /** Keeps the division from 0. Default: 1e−5. */
  readonly epsilon?: number;
}

/**
 * y = γ (x − μ) / √(σ² + ε) + β, per neuron, or per channel of planes (Ioffe and Szegedy, 2015).
 * In training μ and σ² are the batch's own; otherwise running means of those.
 */
export function batchNormalization(
  { momentum = 0.1, epsilon = 1e-5 }: BatchNormalizationOptions,
  { inputShape, precision }: LayerContext,
): Layer {
  validate(momentum, epsilon);
  const features = inputShape[0]!;
  const size = sizeOf(inputShape);
  /** Numbers per sample that belong to one feature: 1, or height × width. */
  const area = size / features;

  const scale = equalParameter('scale', features, 1, precision);
  const shift = equalParameter('shift', features, 0, precision);
  const running = createRunningMoments(features, momentum, precision);
  // What the last batch was normalized by, for the way back.
  const means = new Float64Array(features);
  const deviations = new Float64Array(features);

  /** Where the numbers of a feature are in a batch of `count` samples. */
  const placesOf =
    (feature: number, count: number): Each =>
    (visit) => {
      for (let sample = 0; sample < count; sample++) {
        const from = sample * size + feature * area;
        for (let i = from; i < from + area; i++) visit(i);
      }
    };

  return {
    inputShape,
    outputShape: inputShape,
    parameters: [scale, shift],
    statistics: [running.mean, running.variance],

    forward(inputs, outputs, count, training) {
      const n = count * area;
      for (let f = 0; f < features; f++) {
        const each = placesOf(f, count);
        const moments = training ? momentsOf(inputs, each, n) : running.of(f);
        if (training) running.move(f, moments, n);
        means[f] = moments.mean;
        deviations[f] = Math.sqrt(moments.variance + epsilon);
        each((i) => {
          const normalized = (inputs[i]! - moments.mean) / deviations[f]!;
          outputs[i] = scale.values[f]! * normalized + shift.values[f]!;
        });
      }
    },

    // ∂L/∂x = γ/σ (g − mean(g) − x̂ mean(g x̂)): the batch's mean and deviation depend on x too.
    backward(inputs, _outputs, outputGradient, inputGradient, count) {
      const n = count * area;
      for (let f = 0; f < features; f++) {
        const each = placesOf(f, count);
        const normalized = (i: number) => (inputs[i]! - means[f]!) / deviations[f]!;
        let sum = 0;
        let weighted = 0;
        each((i) => {
          sum += outputGradient[i]!;
          weighted += outputGradient[i]! * normalized(i);
        });
        shift.gradient[f] = sum;
        scale.gradient[f] = weighted;
        if (inputGradient === null) continue;
        each((i) => {
          const centered = outputGradient[i]! - sum / n - (normalized(i) * weighted) / n;
          inputGradient[i] = (scale.values[f]! / deviations[f]!) * centered;
        });
      }
    },
  };
}

/** @throws RangeError if one of them is not possible. */
function validate(momentum: number, epsilon: number): void {
  if (!(momentum > 0 && momentum <= 1) || !(epsilon > 0)) {
    throw new RangeError(
      `The momentum must be above 0 and at most 1, epsilon above 0; got ${momentum} and ${epsilon}.`,
    );
  }
}
