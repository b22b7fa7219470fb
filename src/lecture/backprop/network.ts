import { sigmoid } from '../../compute/activations/sigmoid.ts';
import { losses } from '../../compute/losses/index.ts';

/**
 * Two inputs, two hidden and two output neurons, all sigmoid, quadratic cost. Neurons of a layer share
 * their bias. Arrays of two go by neuron.
 */
export interface Network {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** w₁ … w₄ into h₁, h₁, h₂, h₂; w₅ … w₈ into a₁, a₁, a₂, a₂. */
  readonly w: readonly number[];
  /** b₁ of the hidden layer, b₂ of the output layer. */
  readonly b: readonly number[];
}

export interface Forward {
  readonly hiddenZ: readonly number[];
  readonly hidden: readonly number[];
  readonly outputZ: readonly number[];
  readonly output: readonly number[];
  /** C = ½ Σ (y − a)². */
  readonly cost: number;
}

export function forward({ x, y, w, b }: Network): Forward {
  const hiddenZ = weightedSums(w.slice(0, 4), x, b[0]!);
  const hidden = hiddenZ.map(sigmoid.value);
  const outputZ = weightedSums(w.slice(4), hidden, b[1]!);
  const cost = losses.quadratic.value(Float64Array.from(outputZ), Float64Array.from(y));
  return { hiddenZ, hidden, outputZ, output: outputZ.map(sigmoid.value), cost };
}

function weightedSums(w: readonly number[], inputs: readonly number[], bias: number): number[] {
  return [0, 2].map((row) => w[row]! * inputs[0]! + w[row + 1]! * inputs[1]! + bias);
}

/** The lines of the backward pass, each on its own so that one of them can be got wrong. */
export interface Rules {
  /** ∂C/∂a. */
  outputError(output: number, target: number): number;
  /** ∂a/∂z of an output neuron. */
  outputSlope(z: number): number;
  /** What flows back to hidden neuron `unit`: Σ w δ over the edges that leave it. */
  flow(outputWeights: readonly number[], outputDeltas: readonly number[], unit: number): number;
  /** ∂h/∂z of a hidden neuron. */
  hiddenSlope(z: number): number;
  /** ∂C/∂w of the edge that leads from neuron `from` of the layer before, given that layer's activations. */
  weightGradient(delta: number, activations: readonly number[], from: number): number;
  /** ∂C/∂b of a layer's shared bias. */
  biasGradient(deltas: readonly number[]): number;
}

export const chainRule: Rules = {
  outputError: (output, target) => output - target,
  outputSlope: sigmoid.derivative,
  flow: (w, deltas, unit) => w[unit]! * deltas[0]! + w[2 + unit]! * deltas[1]!,
  hiddenSlope: sigmoid.derivative,
  weightGradient: (delta, activations, from) => delta * activations[from]!,
  biasGradient: (deltas) => deltas[0]! + deltas[1]!,
};

export interface Backward {
  readonly outputErrors: readonly number[];
  readonly outputSlopes: readonly number[];
  /** δ = ∂C/∂z of the output neurons. */
  readonly outputDeltas: readonly number[];
  readonly flows: readonly number[];
  readonly hiddenSlopes: readonly number[];
  /** δ of the hidden neurons. */
  readonly hiddenDeltas: readonly number[];
  /** ∂C/∂w₁ … ∂C/∂w₈. */
  readonly weights: readonly number[];
  /** ∂C/∂b₁, ∂C/∂b₂. */
  readonly biases: readonly number[];
}

export function backward(network: Network, pass: Forward, rules: Rules = chainRule): Backward {
  const outputErrors = pass.output.map((output, k) => rules.outputError(output, network.y[k]!));
  const outputSlopes = pass.outputZ.map(rules.outputSlope);
  const outputDeltas = outputErrors.map((error, k) => error * outputSlopes[k]!);
  const flows = [0, 1].map((unit) => rules.flow(network.w.slice(4), outputDeltas, unit));
  const hiddenSlopes = pass.hiddenZ.map(rules.hiddenSlope);
  const hiddenDeltas = flows.map((flow, unit) => flow * hiddenSlopes[unit]!);
  const weightsInto = (deltas: readonly number[], activations: readonly number[]) =>
    deltas.flatMap((delta) => [0, 1].map((from) => rules.weightGradient(delta, activations, from)));
  return {
    outputErrors,
    outputSlopes,
    outputDeltas,
    flows,
    hiddenSlopes,
    hiddenDeltas,
    weights: [...weightsInto(hiddenDeltas, network.x), ...weightsInto(outputDeltas, pass.hidden)],
    biases: [rules.biasGradient(hiddenDeltas), rules.biasGradient(outputDeltas)],
  };
}

/** Weights and biases after one step of gradient descent. */
export function update(
  { w, b }: Network,
  { weights, biases }: Backward,
  learningRate: number,
): Pick<Network, 'w' | 'b'> {
  const down = (values: readonly number[], gradient: readonly number[]) =>
    values.map((value, i) => value - learningRate * gradient[i]!);
  return { w: down(w, weights), b: down(b, biases) };
}
