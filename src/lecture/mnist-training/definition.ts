import { namesOf } from '../../compute/names.ts';
import {
  hiddenActivationTitles,
  initializerTitles,
  lossTitles,
  optimizerTitles,
} from '../../compute/titles.ts';
import { datasets } from '../../datasets/index.ts';
import { farthestShift } from '../../datasets/shift.ts';
import { type Codec, choice, number, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { comparisons } from './comparisons.ts';
import { hiddenLayers, type NetworkChoice } from './network-choice.ts';
import { presets } from './presets.ts';
import { views } from './views.ts';

/** Everything that decides what is on the screen; the same address shows the same run. */
export interface MnistTrainingState extends NetworkChoice {
  data: keyof typeof datasets;
  /** Training images used, from the first. */
  images: number;
  /** Pixels that each of them is moved by at most, each way, whenever it is learned from. */
  shift: number;
  /**
   * Pixels that test images are moved by, to be told beside those that are not; 0 moves them as those learned
   * from are.
   */
  moved: number;
  /** Where training stops by itself. */
  epochs: number;
  /** Mini-batches done; opening a link replays the run up to here. */
  step: number;
  view: keyof typeof views;
  compare: keyof typeof comparisons;
}

/** Of the learning rates that can be set. */
export const smallestRate = 0.00001;

/** How each setting is written in the address. */
export const codecs = {
  hidden: hiddenLayers,
  activation: choice(namesOf(hiddenActivationTitles)),
  loss: choice(namesOf(lossTitles)),
  optimizer: choice(namesOf(optimizerTitles)),
  rate: number({ min: smallestRate, max: 100, decimals: 6 }),
  batch: number({ min: 1, max: 1024, decimals: 0 }),
  start: choice(namesOf(initializerTitles)),
  l2: number({ min: 0, max: 1, decimals: 6 }),
  seed: number({ min: 0, max: 999_999, decimals: 0 }),
  data: choice(namesOf(datasets)),
  images: number({ min: 100, max: 60_000, decimals: 0 }),
  shift: number({ min: 0, max: farthestShift, decimals: 0 }),
  moved: number({ min: 0, max: farthestShift, decimals: 0 }),
  epochs: number({ min: 1, max: 200, decimals: 0 }),
  step: number({ min: 0, max: 10_000_000, decimals: 0 }),
  view: choice(namesOf(views)),
  compare: choice(namesOf(comparisons)),
} satisfies { [Key in keyof MnistTrainingState]: Codec<MnistTrainingState[Key]> };

/** The classic network, as a link says it. */
const classic =
  'hidden=30&activation=sigmoid&loss=quadratic&optimizer=sgd&rate=3&batch=10&start=scaled-normal';

export const mnistTraining = {
  name: 'mnist-training',
  title: 'A network learns handwriting',
  sentence: 'Press Train, watch a network learn to read digits, then draw one for it and break it.',
  insight:
    'A few thousand small steps downhill turn random weights into a reader of handwriting; it reads only what looks like its training images.',
  exercise:
    'Train a network and name the pair of digits that it confuses most often: which digit was it, and what was it taken for?',
  concepts: [
    'MNIST',
    'training',
    'epoch',
    'mini-batch',
    'learning rate',
    'cross-entropy',
    'Adam',
    'ReLU',
    'accuracy',
    'confusion matrix',
    'overfitting',
    'data augmentation',
    'generalisation',
    'preprocessing',
  ],
  deck: 'neural-networks',
  state: urlState<MnistTrainingState>(codecs, {
    ...presets.modern.network,
    l2: 0,
    seed: 1,
    data: 'mnist',
    images: 60_000,
    shift: 0,
    moved: 0,
    epochs: presets.modern.epochs,
    step: 0,
    view: 'wall',
    compare: 'none',
  }),
  // Not MNIST: the picture is committed.
  poster: 'data=built-in&epochs=3&step=564',
  stages: {
    wall: {
      sees: 'A wall of test digits, the wrong ones in red, the accuracy in numerals, and its curve.',
      controls: ['Train'],
      moment: 'The class guesses the accuracy after one epoch, and watches the wrong ones go out.',
    },
    draw: {
      sees: 'A pad of almost half the slide, and how strongly the network believes in each digit.',
      controls: ['Drawing area', 'Clear'],
      moment: 'Somebody draws for the network: carefully, then in a corner, then a scribble.',
    },
    scrub: {
      sees: 'The weights of the first layer as pictures, at any moment of the run.',
      controls: ['Moment of the run', 'Train'],
      moment: 'What has it learned, and when: patches of strokes come out of noise.',
    },
    modern: {
      sees: 'The curve of the accuracy, and dotted that of the run before.',
      controls: ['Sigmoid → ReLU', 'Quadratic → Cross-entropy', 'SGD → Adam'],
      moment: 'Which of the three switches helps most: the class votes, then one is turned.',
    },
    race: {
      sees: 'The curves of two networks that differ in one thing and start from the same weights.',
      controls: ['Train'],
      moment: 'Which will lead after an epoch: the class says it before they run.',
      opens: `${classic}&epochs=5&compare=loss`,
    },
    shifted: {
      sees: 'The same test digits twice: as they are, and moved by a few pixels.',
      controls: ['Train'],
      moment:
        'The class guesses both numbers: a network that met only centred digits is tested on moved ones.',
      opens: 'moved=2',
    },
  },
} as const satisfies DemoDefinition<MnistTrainingState>;
