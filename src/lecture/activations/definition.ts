import { type HiddenActivationName, hiddenActivations } from '../../compute/activations/index.ts';
import { namesOf } from '../../compute/names.ts';
import { choice, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { rowCodec } from '../shared/in-a-row.ts';
import { ordering, subset } from './codecs.ts';

/** The curves to compare, by their names in the compute module. */
export type CurveName = HiddenActivationName;
export const curveNames: readonly CurveName[] = namesOf(hiddenActivations);

export const views = ['curves', 'softmax'] as const;
export type View = (typeof views)[number];

/** What the softmax chooses between; one logit each. */
export const classNames = ['cat', 'dog', 'bird', 'fish'] as const;

export const zRange = { min: -6, max: 6, decimals: 2 };
export const logitRange = { min: -4, max: 4, decimals: 1 };
export const shiftRange = { min: -5, max: 5, decimals: 1 };

export interface ActivationsState {
  view: View;
  /** The curves on the screen. */
  show: readonly CurveName[];
  /** Where the cursor stands. */
  z: number;
  /** Where the exercise asks for the slopes. */
  at: number;
  /** The student's order, steepest first. */
  order: readonly CurveName[];
  /** Orders that were right in a row, at the first try, before this one. */
  row: number;
  /** One per class, before `c` is added. */
  logits: readonly number[];
  /** Added to every logit. */
  c: number;
}

export const activations = {
  name: 'activations',
  title: 'Activation functions and their slopes',
  sentence: 'Move one cursor along four activation functions and read value and slope together.',
  insight:
    'A neuron learns only as fast as its slope allows; softmax sees nothing but differences.',
  exercise: 'Order the activation functions by their slope at two z, the steepest first.',
  concepts: [
    'activation function',
    'ReLU',
    'leaky ReLU',
    'sigmoid',
    'tanh',
    'softmax',
    'derivative',
    'slope',
    'saturation',
    'logits',
  ],
  deck: 'neural-networks',
  state: urlState<ActivationsState>(
    {
      view: choice(views),
      show: subset(curveNames),
      z: number(zRange),
      at: number(zRange),
      order: ordering(curveNames),
      row: rowCodec,
      logits: numbers(classNames.length, logitRange),
      c: number(shiftRange),
    },
    {
      view: 'curves',
      show: curveNames,
      z: 1,
      at: 4,
      order: curveNames,
      row: 0,
      logits: [2, 1, 0.1, -1],
      c: 0,
    },
  ),
  stages: {
    curves: {
      sees: 'Four curves with their tangents at one cursor, and beside them how steep each is there.',
      controls: ['Cursor z'],
      moment:
        'Where learning stalls: the class says which curve lies flat first, then the cursor moves.',
      opens: 'z=0',
    },
    softmax: {
      sees: 'Four logits as bars, and the shares that softmax makes of them.',
      controls: ['Add c to all logits'],
      moment: 'The class says what the shares do when all logits grow by as much.',
      opens: 'view=softmax',
    },
  },
} as const satisfies DemoDefinition<ActivationsState>;
