import { createRandom } from '../../src/compute/random.ts';
import type { Verdict } from '../shared/verdict.ts';
import { activationNames, initializerNames } from './definition.ts';
import { type LayerSignal, measure, type NetworkChoice } from './model.ts';

export interface Question {
  readonly network: NetworkChoice;
  readonly signals: readonly LayerSignal[];
  /** The layer whose bar is hidden, with all in front of it. */
  readonly hidden: number;
}

export interface ScoredVerdict extends Verdict {
  /** 0 … 100. */
  readonly points: number;
}

/** A prediction off by less than this factor passes. */
export const allowedFactor = 2;

/** The same seed asks the same. At least three bars stand to read the trend from. */
export function question(seed: number): Question {
  const random = createRandom(seed, 3);
  for (;;) {
    const network: NetworkChoice = {
      depth: 5 + random.integer(5),
      activation: activationNames[random.integer(activationNames.length)]!,
      initializer: initializerNames[random.integer(initializerNames.length)]!,
      seed: 1 + random.integer(9999),
    };
    const signals = measure(network);
    const hidden = 1 + random.integer(network.depth - 3);
    // A network whose signal dies out entirely has no bar to predict on a logarithmic scale.
    if (signals.every(({ delta }) => delta > 1e-12)) return { network, signals, hidden };
  }
}

/** log₁₀ of the predicted ‖δ‖, given how many powers of ten it is above the bar behind. */
export function predictedExponent({ signals, hidden }: Question, guess: number): number {
  return Math.log10(signals[hidden]!.delta) + guess;
}

/**
 * Points are the smaller of prediction and truth over the larger, since the scale is logarithmic.
 * @throws RangeError if the prediction is not a positive number.
 */
export function judge({ signals, hidden, network }: Question, prediction: number): ScoredVerdict {
  if (!(prediction > 0 && Number.isFinite(prediction))) {
    throw new RangeError('Predict a number above 0');
  }
  const { delta, slope } = signals[hidden - 1]!;
  const behind = signals[hidden]!.delta;
  const share = Math.min(prediction, delta) / Math.max(prediction, delta);
  const passed = share > 1 / allowedFactor;
  const side = prediction > delta ? 'too high' : 'too low';
  const how = passed ? 'Close' : `${(1 / share).toFixed(1)} times ${side}`;
  return {
    passed,
    points: Math.round(100 * share),
    reason: `${how}: ‖δ‖ is ${delta.toPrecision(2)}, the bar behind it times ${(delta / behind).toPrecision(2)}. ${why()}`,
  };

  function why(): string {
    const name = network.activation === 'relu' ? 'ReLU’s' : `the ${network.activation}’s`;
    return `There ${name} slope is ${slope!.toFixed(2)} on average (root mean square), and the weights do the rest.`;
  }
}
