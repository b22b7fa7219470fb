import { number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';

export interface WeightedVoteState {
  /** The answers to the three questions, 0 for no and 1 for yes. */
  x: readonly number[];
  /** How much each of them counts, for (positive) or against (negative). */
  w: readonly number[];
  /** What the sum has to exceed; the bias is minus this. */
  threshold: number;
}

export const weightRange = { min: -10, max: 10, decimals: 1 };
export const thresholdRange = { min: 0, max: 10, decimals: 1 };

export const weightedVote = {
  name: 'weighted-vote',
  title: 'A weighted vote',
  sentence: 'Put the evidence for going to a festival on a balance, and see it tip.',
  insight: 'A perceptron weighs evidence; its bias is minus the threshold.',
  exercise:
    'Good weather alone is enough to go. Let a friend and an easy way there together be enough too, but neither of them alone.',
  concepts: ['perceptron', 'weight', 'threshold', 'bias', 'weighted sum', 'decision', 'evidence'],
  deck: 'neural-networks',
  state: urlState<WeightedVoteState>(
    {
      x: numbers(3, { min: 0, max: 1, decimals: 0 }),
      w: numbers(3, weightRange),
      threshold: number(thresholdRange),
    },
    { x: [1, 0, 0], w: [6, 2, 2], threshold: 5 },
  ),
} as const satisfies DemoDefinition<WeightedVoteState>;
