import { numbers } from '../numbers.ts';
import { type Layer, type LayerContext, type Parameter, sizeOf } from './layer.ts';

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
  if (!(momentum > 0 && momentum <= 1) || !(epsilon > 0)) {
    throw new RangeError(
      `The momentum must be above 0 and at most 1, epsilon above 0; got ${momentum} and ${epsilon}.`,
    );
  }
  const features = inputShape[0]!;
  const size = sizeOf(inputShape);
  /** Numbers per sample that belong to one feature: 1, or height × width. */
  const area = size / features;

  const parameter = (name: string, start: number): Parameter => ({
    name,
    shape: [features],
    values: numbers(precision, features).fill(start),
    gradient: numbers(precision, features),
    penalized: false,
  });
  const scale = parameter('scale', 1);
  const shift = parameter('shift', 0);
  const runningMean = numbers(precision, features);
  const runningVariance = numbers(precision, features).fill(1);
  const mean = new Float64Array(features);
  const deviation = new Float64Array(features);

  function forEach(feature: number, count: number, visit: (place: number) => void) {
    for (let sample = 0; sample < count; sample++) {
      const from = sample * size + feature * area;
      for (let i = from; i < from + area; i++) visit(i);
    }
  }

  return {
    inputShape,
    outputShape: inputShape,
    parameters: [scale, shift],
    statistics: [runningMean, runningVariance],

    forward(inputs, outputs, count, training) {
      const n = count * area;
      for (let f = 0; f < features; f++) {
        let batchMean = 0;
        let variance = 0;
        if (training) {
          forEach(f, count, (i) => {
            batchMean += inputs[i]! / n;
          });
          forEach(f, count, (i) => {
            variance += (inputs[i]! - batchMean) ** 2 / n;
          });
          // The running variance estimates that of all data, which n − 1 does without bias.
          const unbiased = n > 1 ? (variance * n) / (n - 1) : variance;
          runningMean[f] = runningMean[f]! + momentum * (batchMean - runningMean[f]!);
          runningVariance[f] = runningVariance[f]! + momentum * (unbiased - runningVariance[f]!);
        } else {
          batchMean = runningMean[f]!;
          variance = runningVariance[f]!;
        }
        mean[f] = batchMean;
        deviation[f] = Math.sqrt(variance + epsilon);
        forEach(f, count, (i) => {
          const normalized = (inputs[i]! - batchMean) / deviation[f]!;
          outputs[i] = scale.values[f]! * normalized + shift.values[f]!;
        });
      }
    },

    // ∂L/∂x = γ/σ (g − mean(g) − x̂ mean(g x̂)): the batch's mean and deviation depend on x too.
    backward(inputs, _outputs, outputGradient, inputGradient, count) {
      const n = count * area;
      for (let f = 0; f < features; f++) {
        const normalized = (i: number) => (inputs[i]! - mean[f]!) / deviation[f]!;
        let sum = 0;
        let weighted = 0;
        forEach(f, count, (i) => {
          sum += outputGradient[i]!;
          weighted += outputGradient[i]! * normalized(i);
        });
        shift.gradient[f] = sum;
        scale.gradient[f] = weighted;
        if (inputGradient === null) continue;
        forEach(f, count, (i) => {
          const centered = outputGradient[i]! - sum / n - (normalized(i) * weighted) / n;
          inputGradient[i] = (scale.values[f]! / deviation[f]!) * centered;
        });
      }
    },
  };
}
