import { choice, flag, number, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { largestChange, type NeuronKind, neuronKinds } from './limits.ts';

export const zooms = ['1', '10', '100'] as const;
export type Zoom = (typeof zooms)[number];

export interface StepVsSigmoidState {
  /** The one input. */
  x: number;
  /** Its weight, before the change. */
  w: number;
  /** Bias. */
  b: number;
  /** Δw, the change of the weight. */
  dw: number;
  /** Steepness k: the sigmoid neuron's output is σ(k·z). */
  k: number;
  /** How far the plots are zoomed in on the neuron as it stands. */
  zoom: Zoom;
  /** Which of the exercise's neurons comes next; 0 before the first. */
  seed: number;
  /** Which neuron the exercise is tried with. */
  for: NeuronKind;
  /** The claim that no Δw does what the exercise asks. */
  none: boolean;
}

export const stepVsSigmoid = {
  name: 'step-vs-sigmoid',
  title: 'Step against sigmoid',
  sentence: 'Nudge one weight and watch what a step neuron and a sigmoid neuron make of it.',
  insight:
    'A small change of a weight makes a small change of a sigmoid’s output, and that is what makes learning possible.',
  exercise: 'Find the change of the weight that raises the output by 0.01, give or take 10 %.',
  concepts: [
    'sigmoid neuron',
    'step function',
    'perceptron',
    'small change',
    'slope',
    'derivative',
    'tangent',
    'linear approximation',
    'steepness',
  ],
  deck: 'neural-networks',
  state: urlState<StepVsSigmoidState>(
    {
      x: number({ min: -2, max: 2, decimals: 2 }),
      w: number({ min: -3, max: 3, decimals: 2 }),
      b: number({ min: -6, max: 6, decimals: 2 }),
      dw: number({ min: -largestChange, max: largestChange, decimals: 4 }),
      k: number({ min: 1, max: 20, decimals: 1 }),
      zoom: choice(zooms),
      seed: number({ min: 0, max: 9999, decimals: 0 }),
      for: choice(neuronKinds),
      none: flag,
    },
    { x: 1, w: 0.6, b: -1, dw: 0.5, k: 1, zoom: '1', seed: 0, for: 'sigmoid', none: false },
  ),
  stages: {
    nudge: {
      sees: 'A step and a sigmoid over the weight, with the neuron as it stands on both.',
      controls: ['Change the weight by', 'Zoom'],
      moment: 'The class looks for the change of the weight that adds 0.01 to the output.',
      opens: 'dw=0',
    },
  },
} as const satisfies DemoDefinition<StepVsSigmoidState>;
