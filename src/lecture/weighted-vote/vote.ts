import { fires, type Perceptron, weightedSum } from '../../compute/perceptron.ts';
import { plain } from '../../format.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { WeightedVoteState } from './definition.ts';

type Bits = readonly (0 | 1)[];

/** The pieces of evidence, in the order of the inputs. */
export const evidence = [
  { question: 'Good weather', short: 'weather' },
  { question: 'A friend comes along', short: 'friend' },
  { question: 'Easy to get there', short: 'easy way' },
] as const;

export const perceptronOf = ({
  w,
  threshold,
}: Pick<WeightedVoteState, 'w' | 'threshold'>): Perceptron => ({ weights: w, bias: -threshold });

/** What the given evidence adds up to, to be compared with the threshold. */
const evidenceFor = ({ w }: Pick<WeightedVoteState, 'w'>, x: readonly number[]): number =>
  weightedSum({ weights: w, bias: 0 }, x);

/** All answers, counted in binary: 000, 001 … 111. */
export const allAnswers: readonly Bits[] = Array.from({ length: 8 }, (_, i) =>
  [4, 2, 1].map((place) => (i & place ? 1 : 0)),
);

/** What the exercise asks: go in good weather, or if both of the others are given. */
export const asked = ([weather, friend, way]: Bits): 0 | 1 =>
  weather === 1 || (friend === 1 && way === 1) ? 1 : 0;

/** Whether weights and threshold decide all eight cases as asked, whatever they are. */
export function check(state: Pick<WeightedVoteState, 'w' | 'threshold'>): Verdict {
  const perceptron = perceptronOf(state);
  const wrong = allAnswers.find((x) => fires(perceptron, x) !== asked(x));
  if (wrong === undefined) {
    return { passed: true, reason: 'All eight cases are decided as asked.' };
  }
  const sum = evidenceFor(state, wrong);
  const given = evidence.filter((_, i) => wrong[i] === 1).map(({ short }) => short);
  const what =
    given.length === 0 ? 'Nothing' : given.length === 1 ? `Only ${given[0]}` : listed(given);
  const comparison = `${plain(sum, 1)} ${sum > state.threshold ? 'exceeds' : 'does not exceed'} ${plain(state.threshold, 1)}`;
  const should = asked(wrong) === 1 ? 'should be enough' : 'should not be enough';
  return { passed: false, reason: `${what} ${should}, but ${comparison}.` };
}

function listed(words: readonly string[]): string {
  const text = `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return text[0]!.toUpperCase() + text.slice(1);
}

/** What the balance shows, in words. */
export function describe(state: WeightedVoteState): string {
  const sum = evidenceFor(state, state.x);
  const values = `the evidence adds up to ${plain(sum, 1)}, the threshold is ${plain(state.threshold, 1)}`;
  if (sum > state.threshold) return `We go: ${values}.`;
  return sum === state.threshold
    ? `In balance, so we stay: ${values}, and it has to be exceeded.`
    : `We stay at home: ${values}.`;
}
