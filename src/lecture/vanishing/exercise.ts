import { createRandom } from '../../compute/random.ts';
import { scientific } from '../../format.ts';
import { memoizeLast } from '../../memoize.ts';
import { judgeRow, nextRow } from '../shared/in-a-row.ts';
import { nextSeed, seedRange } from '../shared/seed.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { VanishingState } from './definition.ts';
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

type Kind = readonly [NetworkChoice['activation'], NetworkChoice['initializer']];

/** Networks in which most layers make δ more than the allowed factor longer, or shorter; the others are balanced. */
const rising: readonly Kind[] = [
  ['relu', 'normal'],
  ['tanh', 'normal'],
];
const falling: readonly Kind[] = [
  ['sigmoid', 'scaled-normal'],
  ['sigmoid', 'glorot'],
  ['sigmoid', 'he'],
];

/** One prediction as good as this, in points, is no luck. */
const spotOn = 94;

/**
 * The same seed asks the same. At least three bars stand to read the trend from. The dashed bar begins as high as
 * the one behind it, so that is never right: as often as it is lower by more than the allowed factor, it is higher.
 */
export const question = memoizeLast((seed: number): Question => {
  const random = createRandom(seed, 3);
  const rises = random.uniform() < 0.5;
  const kinds = rises ? rising : falling;
  for (;;) {
    const [activation, initializer] = kinds[random.integer(kinds.length)]!;
    const depth = 5 + random.integer(5);
    const network = { depth, activation, initializer, seed: 1 + random.integer(seedRange.max) };
    const signals = measure(network);
    const hidden = 1 + random.integer(network.depth - 3);
    const times = signals[hidden - 1]!.delta / signals[hidden]!.delta;
    const isFar = rises ? times > allowedFactor : times < 1 / allowedFactor;
    // A network whose signal dies out entirely has no bar to predict on a logarithmic scale.
    if (isFar && signals.every(({ delta }) => delta > 1e-12)) return { network, signals, hidden };
  }
});

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
    reason: `${how}: ‖δ‖ is ${scientific(delta)}, the bar behind it times ${scientific(delta / behind)}. ${why()}`,
  };

  function why(): string {
    const name = network.activation === 'relu' ? 'ReLU’s' : `the ${network.activation}’s`;
    return `There ${name} slope is ${slope!.toFixed(2)} on average (root mean square), and the weights do the rest.`;
  }
}

/** What is said of the prediction in a state: nothing before it is made and measured. Alone it has to be spot on. */
export function verdictOf({ seed, guess, revealed, row }: VanishingState): ScoredVerdict | Verdict {
  if (guess === null || !revealed) {
    return {
      passed: false,
      reason: 'Drag the dashed bar to the height you expect, then measure.',
    };
  }
  const verdict = judgeGuess(seed, guess);
  return verdict.points >= spotOn ? verdict : judgeRow(verdict, row);
}

/** The next network, with nothing predicted yet. */
export function another({ seed, guess, row }: VanishingState): Partial<VanishingState> {
  const next = guess === null ? 0 : nextRow(judgeGuess(seed, guess), row);
  return { seed: nextSeed(seed), guess: null, revealed: false, row: next };
}

function judgeGuess(seed: number, guess: number): ScoredVerdict {
  const asked = question(seed);
  return judge(asked, 10 ** predictedExponent(asked, guess));
}
