import { createRandom } from '../../compute/random.ts';
import { memoizeLast } from '../../memoize.ts';
import { judgeRow, nextRow } from '../shared/in-a-row.ts';
import { nextSeed } from '../shared/seed.ts';
import type { Verdict } from '../shared/verdict.ts';
import { type CostName, type CostState, costNames } from './definition.ts';
import { train } from './model.ts';

/** A neuron whose moment of turning is to be guessed. */
export interface Question {
  readonly costName: CostName;
  readonly start: readonly number[];
  readonly learningRate: number;
  /** Guesses go from 1 to this epoch. */
  readonly lastEpoch: number;
  /** The first epoch after which the output is below 0.5. */
  readonly answer: number;
}

export interface ScoredVerdict extends Verdict {
  /** 0 … 100. */
  readonly points: number;
}

/** A guess is good from this many points on. */
export const enough = 75;

/** One guess as good as this is no luck. */
const spotOn = 98;

/** Questions longer than this would be a guess at a flat line. */
const longest = 300;

/** The same seed asks the same. The output starts high, and falls below 0.5 within 300 epochs. */
export const question = memoizeLast((seed: number): Question => {
  const random = createRandom(seed);
  for (;;) {
    const costName = costNames[random.integer(costNames.length)]!;
    const start = [0, 0].map(() => Math.round((0.5 + random.uniform() * 2) * 10) / 10);
    const learningRate = [0.05, 0.15, 0.3, 0.5, 1][random.integer(5)]!;
    const { crossing } = train(costName, start, learningRate, longest);
    if (crossing === null || crossing < 5) continue;
    return { costName, start, learningRate, lastEpoch: longest, answer: crossing };
  }
});

/**
 * Points are the smaller of guess and answer over the larger: being off by a factor counts, not by a
 * number of epochs.
 * @throws RangeError if the guess is not a whole number from 1 to the last epoch.
 */
export function judge(
  { answer, costName, lastEpoch, start }: Question,
  guess: number,
): ScoredVerdict {
  if (!Number.isInteger(guess) || guess < 1 || guess > lastEpoch) {
    throw new RangeError(`Guess a whole number of epochs from 1 to ${lastEpoch}`);
  }
  const share = Math.min(guess, answer) / Math.max(guess, answer);
  const points = Math.round(100 * share);
  const passed = share * 100 >= enough;
  const how = guess === answer ? 'exactly right' : guess < answer ? 'too early' : 'too late';
  return { passed, points, reason: `${guess} is ${how}: it is epoch ${answer}. ${why()}` };

  function why(): string {
    const { slopes, gradients } = train(costName, start, 1, 0);
    const gradient = gradients[0]!.toFixed(3);
    return costName === 'quadratic'
      ? `At the start the slope σ′ is only ${slopes[0]!.toFixed(3)}, and it multiplies the gradient: a σ′ = ${gradient}.`
      : `Cross-entropy’s gradient is the error itself, a − y = ${gradient} at the start, however flat σ is there.`;
  }
}

/** What is said of the guess in a state: nothing before it is made and the run is shown. Alone it has to be spot on. */
export function verdictOf({ seed, guess, revealed, row }: CostState): ScoredVerdict | Verdict {
  if (guess === null || !revealed) {
    return { passed: false, reason: 'Drag the line to your guess, then let the neuron train.' };
  }
  const verdict = judge(question(seed), guess);
  return verdict.points >= spotOn ? verdict : judgeRow(verdict, row);
}

/** The next neuron, with nothing guessed yet. */
export function another({ seed, guess, row }: CostState): Partial<CostState> {
  const next = guess === null ? 0 : nextRow(judge(question(seed), guess), row);
  return { seed: nextSeed(seed), guess: null, revealed: false, row: next };
}
