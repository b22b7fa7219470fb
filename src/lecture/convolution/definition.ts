import { choice, flag, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { blank } from '../shared/blanks.ts';
import { type DigitChoice, digitSources, imagesPerClass } from '../shared/digit-choice.ts';
import { seedCodec } from '../shared/seed.ts';
import { type Kernel, kernelCodec, kernels } from './kernels.ts';

export const views = ['look', 'predict'] as const;

/** The digit can be asked to move this far; it stops where its ink meets the edge. */
export const furthest = 20;

export interface ConvolutionState extends DigitChoice {
  view: (typeof views)[number];
  /** Pixels to the right and down. */
  shift: readonly number[];
  kernel: Kernel;
  padding: number;
  stride: number;
  relu: boolean;
  /** Max-pooling, 2 × 2. */
  pool: boolean;
  /** Row and column of the feature map that is looked at. */
  cell: readonly number[];
  /** Which question of the exercise is asked, and what was answered. */
  ask: number;
  answer: number | null;
}

export const convolution = {
  name: 'convolution',
  title: 'One small window, everywhere',
  sentence: 'Slide nine weights over a digit, drag the digit, and watch its feature map follow.',
  insight:
    'The same nine weights look everywhere, so the map moves with the digit; a dense network has other weights for every pixel, and loses it.',
  exercise: 'Predict the size of a feature map from input, kernel, padding and stride.',
  concepts: [
    'convolution',
    'cross-correlation',
    'kernel',
    'filter',
    'feature map',
    'receptive field',
    'padding',
    'stride',
    'ReLU',
    'max-pooling',
    'translation equivariance',
    'weight sharing',
    'CNN',
    'edge detection',
  ],
  deck: 'architectures',
  state: urlState<ConvolutionState>(
    {
      view: choice(views),
      data: choice(digitSources),
      digit: number({ min: 0, max: 9, decimals: 0 }),
      image: number({ min: 1, max: imagesPerClass, decimals: 0 }),
      shift: numbers(2, { min: -furthest, max: furthest, decimals: 0 }),
      kernel: kernelCodec,
      padding: number({ min: 0, max: 2, decimals: 0 }),
      stride: number({ min: 1, max: 3, decimals: 0 }),
      relu: flag,
      pool: flag,
      cell: numbers(2, { min: 0, max: 29, decimals: 0 }),
      ask: seedCodec,
      answer: blank({ min: 0, max: 9999, decimals: 0 }),
    },
    {
      view: 'look',
      data: 'mnist',
      digit: 3,
      image: 1,
      shift: [0, 0],
      kernel: kernels['vertical-edge'],
      padding: 0,
      stride: 1,
      relu: false,
      pool: true,
      cell: [8, 17],
      ask: 1,
      answer: null,
    },
  ),
  poster: 'data=built-in&image=1&shift=4,-3&cell=7,17',
  stages: {
    move: {
      sees: 'A digit, the nine weights of a kernel, and the map that they make of it.',
      controls: ['Digit: drag it'],
      moment:
        'Before it is dragged, the class says what the map will do, and what a dense network.',
    },
    kernel: {
      sees: 'A window on the digit, the nine weights, and the cell of the map that they make of it.',
      controls: ['Digit: drag it', 'Cell of the feature map', 'Kernel'],
      moment: 'What lights up under other weights: the class says it before they are chosen.',
    },
  },
} as const satisfies DemoDefinition<ConvolutionState>;
