import { sigmoid } from '../../compute/activations/sigmoid.ts';
import { losses } from '../../compute/losses/index.ts';
import { sgd } from '../../compute/optimizers/sgd.ts';
import type { CostName } from './definition.ts';

/** The neuron's only sample: to the input 1 it should answer 0. */
export const input = 1;
export const target = 0;

/** What is known after each epoch, from 0 (before the first) to the last. */
export interface Run {
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  /** a = σ(w x + b). */
  readonly outputs: Float64Array;
  readonly costs: Float64Array;
  /** σ′(w x + b). */
  readonly slopes: Float64Array;
  /** ∂C/∂w, which is also ∂C/∂b since the input is 1. */
  readonly gradients: Float64Array;
  /** The first epoch after which the output is below 0.5; null if none of them. */
  readonly crossing: number | null;
}

/** Trains the neuron by gradient descent: with a single sample, one step is one epoch. */
export function train(
  costName: CostName,
  [w = 0, b = 0]: readonly number[],
  learningRate: number,
  epochs: number,
): Run {
  const loss = losses[costName];
  const targets = Float64Array.of(target);
  const parameters = Float64Array.of(w, b);
  const update = sgd(learningRate, 2);
  const gradientZ = new Float64Array(1);
  const perEpoch = () => new Float64Array(epochs + 1);
  const run = {
    weights: perEpoch(),
    biases: perEpoch(),
    outputs: perEpoch(),
    costs: perEpoch(),
    slopes: perEpoch(),
    gradients: perEpoch(),
  };
  for (let epoch = 0; epoch <= epochs; epoch++) {
    const z = Float64Array.of(parameters[0]! * input + parameters[1]!);
    loss.gradient(z, targets, gradientZ);
    run.weights[epoch] = parameters[0]!;
    run.biases[epoch] = parameters[1]!;
    run.outputs[epoch] = sigmoid.value(z[0]!);
    run.costs[epoch] = loss.value(z, targets);
    run.slopes[epoch] = sigmoid.derivative(z[0]!);
    run.gradients[epoch] = gradientZ[0]! * input;
    update(parameters, Float64Array.of(gradientZ[0]! * input, gradientZ[0]!));
  }
  const crossing = run.outputs.findIndex((output) => output < 0.5);
  return { ...run, crossing: crossing < 0 ? null : crossing };
}

/** The cost of the neuron at (w, b), for the landscape behind the starting point. */
export function costAt(costName: CostName, w: number, b: number): number {
  return losses[costName].value(Float64Array.of(w * input + b), Float64Array.of(target));
}
