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
  stages: {
    weigh: {
      sees: 'A balance: the threshold on one pan, the evidence for going on the other.',
      controls: ['weather', 'friend', 'easy way'],
      moment: 'Before any formula: the class says whether it tips, then the evidence is put on.',
      opens: 'x=0,0,0',
    },
    threshold: {
      sees: 'The same balance with two pieces of evidence that do not outweigh the threshold.',
      controls: ['Threshold'],
      moment: 'The bias: the less it takes to go, the more easily the neuron fires.',
      opens: 'x=0,1,1',
    },
  },
} as const satisfies DemoDefinition<WeightedVoteState>;
