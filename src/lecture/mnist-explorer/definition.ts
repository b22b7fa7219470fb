import { choice, flag, number, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { blank } from '../shared/blanks.ts';
import { type DigitChoice, digitSources, imagesPerClass } from '../shared/digit-choice.ts';
import { seedCodec } from '../shared/seed.ts';

export interface MnistExplorerState extends DigitChoice {
  /** The place in the list that is looked at. */
  at: number;
  /** Whether every image has its pixels in the same other order, and which. */
  shuffle: boolean;
  seed: number;
  /** Whether what networks made of shuffled images has been told. */
  told: boolean;
  /** Which pixel the exercise asks for, and the index answered. */
  ask: number;
  answer: number | null;
}

export const mnistExplorer = {
  name: 'mnist-explorer',
  title: 'A list, not a picture',
  sentence: 'Walk over a digit pixel by pixel and unroll it into the 784 numbers of a network.',
  insight:
    'To a network a digit is a list of 784 numbers; any order will do, as long as it is the same for every image.',
  exercise: 'Find the index of a pixel in the list, given its row and column.',
  concepts: [
    'MNIST',
    'pixel',
    'input',
    'flatten',
    'vector',
    'grey level',
    'index',
    'row-major',
    'permutation',
    'shuffle',
    'built-in digits',
  ],
  deck: 'neural-networks',
  state: urlState<MnistExplorerState>(
    {
      data: choice(digitSources),
      digit: number({ min: 0, max: 9, decimals: 0 }),
      image: number({ min: 1, max: imagesPerClass, decimals: 0 }),
      at: number({ min: 0, max: 783, decimals: 0 }),
      shuffle: flag,
      seed: seedCodec,
      told: flag,
      ask: seedCodec,
      answer: blank({ min: 0, max: 9999, decimals: 0 }),
    },
    {
      ...{ data: 'mnist', digit: 3, image: 1, at: 406 },
      ...{ shuffle: false, seed: 1, told: false, ask: 1, answer: null },
    },
  ),
  poster: 'data=built-in&image=1&at=384',
  stages: {
    unroll: {
      sees: 'A digit, and the list of 784 numbers into which it is unrolled, with a piece of it large.',
      controls: ['Pixel', 'Play', 'Index'],
      moment: 'The class says where a pixel of the picture lies in the list that the network gets.',
    },
    shuffle: {
      sees: 'The ten digits, each with its pixels where they are or in the same other order.',
      controls: ['Same shuffle', 'Reveal'],
      moment:
        'Hands up: does a network learn worse if all images are shuffled alike? Then what came out.',
    },
  },
} as const satisfies DemoDefinition<MnistExplorerState>;
