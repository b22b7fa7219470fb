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
} as const satisfies DemoDefinition<MnistTrainingState>;
