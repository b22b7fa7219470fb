import { scalarActivations } from '../../compute/activations/index.ts';
import { createModel } from '../../compute/model.ts';
import { createRandom } from '../../compute/random.ts';
import { grouped } from '../../format.ts';
import { memoizeLast } from '../../memoize.ts';
import type { VanishingState } from './definition.ts';

/** What decides a network and its samples. */
export type NetworkChoice = Pick<VanishingState, 'depth' | 'activation' | 'initializer' | 'seed'>;

/** Neurons of the inputs and of every hidden layer. */
export const width = 30;
export const classCount = 10;
/** Samples that each bar averages over. */
export const sampleCount = 20;

export interface LayerSignal {
  /** 1 is the first hidden layer, depth + 1 the output layer. */
  readonly layer: number;
  /** ‖δ‖, root mean square over the samples. */
  readonly delta: number;
  /** f′ at the weighted sums, root mean square over neurons and samples; null for the output layer. */
  readonly slope: number | null;
}

/**
 * One forward and backward pass per sample through a network as it is before training, in float64:
 * random inputs N(0, 1), random labels, softmax outputs, cross-entropy.
 */
export function measure({
  depth,
  activation,
  initializer,
  seed,
}: NetworkChoice): readonly LayerSignal[] {
  return signalsOf(depth, activation, initializer, seed);
}

const signalsOf = memoizeLast(pass);

function pass(
  depth: number,
  activation: NetworkChoice['activation'],
  initializer: NetworkChoice['initializer'],
  seed: number,
): LayerSignal[] {
  const model = createModel({
    inputShape: [width],
    layers: [
      ...Array.from({ length: depth }, () => [
        { layer: 'dense', units: width, initializer } as const,
        { layer: 'activation', activation } as const,
      ]).flat(),
      { layer: 'dense', units: classCount, initializer },
    ],
    loss: 'cross-entropy',
    seed,
    precision: 'float64',
  });
  // With a batch of one, the gradient of a layer's biases is its δ.
  const biases = model.parameters.filter((parameter) => parameter.name === 'biases');
  const random = createRandom(seed, 1);
  const squares = biases.map(() => 0);
  const slopeSquares = new Float64Array(depth);
  const { derivative } = scalarActivations[activation];

  for (let sample = 0; sample < sampleCount; sample++) {
    const inputs = new Float64Array(width).map(() => random.normal());
    const targets = new Float64Array(classCount);
    targets[random.integer(classCount)] = 1;
    model.gradients(inputs, targets, 1);
    for (const [i, { gradient }] of biases.entries()) squares[i]! += squaredLength(gradient);
    addSlopes(inputs);
  }
  return squares.map((square, i) => ({
    layer: i + 1,
    delta: Math.sqrt(square / sampleCount),
    slope: i < depth ? Math.sqrt(slopeSquares[i]! / (sampleCount * width)) : null,
  }));

  function addSlopes(inputs: Float64Array) {
    let current = inputs;
    for (const [i, layer] of model.layers.entries()) {
      if (i % 2 === 1) {
        for (const z of current) slopeSquares[(i - 1) / 2]! += derivative(z) ** 2;
      }
      const outputs = new Float64Array(layer.outputShape[0]!);
      layer.forward(current, outputs, 1, false);
      current = outputs;
    }
  }
}

function squaredLength(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return sum;
}

/** The layer that the error has not come to yet, with all in front of it; 0 if it has come to all. */
export function aheadOf({ depth, back }: Pick<VanishingState, 'depth' | 'back'>): number {
  return Math.max(0, depth - back);
}

/** By how much δ is multiplied per hidden layer on its way to the front, as a geometric mean. */
export function factorPerLayer(signals: readonly LayerSignal[]): number | null {
  const hidden = signals.slice(0, -1);
  if (hidden.length < 2) return null;
  return (hidden[0]!.delta / hidden.at(-1)!.delta) ** (1 / (hidden.length - 1));
}

/** Layers whose δ differ by no more than this get about as much of the error signal. */
const balanced = 2.5;

/** What the bars show, in a sentence with its numbers. */
export function explain(signals: readonly LayerSignal[]): string {
  const factor = factorPerLayer(signals);
  const first = signals[0]!.delta;
  const lastHidden = signals.at(-2)!.delta;
  if (factor === null) return 'With a single hidden layer there is nothing to lose on the way yet.';
  if (first === 0) {
    return 'Nothing arrives: some layer’s ReLUs are all off, and their slope is 0.';
  }
  const times = (value: number) => (value >= 9.95 ? grouped(value) : value.toFixed(1));
  if (lastHidden / first > balanced) {
    return `Vanishing: the first layer gets 1/${times(lastHidden / first)} of what the last hidden layer gets, and learns that much more slowly.`;
  }
  if (first / lastHidden > balanced) {
    return `Exploding: the first layer gets ${times(first / lastHidden)} times what the last hidden layer gets; a step that suits one wrecks the other.`;
  }
  const deltas = signals.slice(0, -1).map(({ delta }) => delta);
  const difference = Math.max(...deltas) / Math.min(...deltas);
  if (difference > balanced) {
    return `Uneven: the first and the last hidden layer get about as much, but one in between up to ${times(difference)} times as much as another.`;
  }
  return `Balanced: no hidden layer gets more than ${times(difference)} times as much of the error signal as another.`;
}
