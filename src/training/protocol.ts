/**
 * What a page and its training worker say to each other. The page sends commands, the worker answers
 * with events; nothing else passes between them. All arrays are plain typed arrays, so that every
 * message survives `postMessage`.
 */

import type { KernelName, LayerParameters, TrainingSettings } from '../compute/types.ts';
import type { Distortion } from '../datasets/distort.ts';
import type { DataSource, DatasetName } from '../datasets/index.ts';

/** One network to train. Several are trained side by side, image for image. */
export interface RunSpec {
  /** Name of the run in events; the first run of `open` is the main one. */
  readonly id: string;
  readonly settings: TrainingSettings;
  /** How many of the training images are used, from the first. */
  readonly images: number;
  /** Pixels that each of them is moved by at most, each way, whenever it is learned from; none if it is not said. */
  readonly shift?: number;
}

/** Which weights a question is about. */
export type Moment =
  /** The main run as it stands. */
  | { readonly kind: 'now' }
  /** The main run as it was after this many mini-batches; only at a step of a `checkpoint` event. */
  | { readonly kind: 'step'; readonly step: number }
  /** The weights given by the last `lend` command. */
  | { readonly kind: 'lent' };

/** Questions with their answers: each is answered once, also while training. */
export interface Questions {
  /** Class probabilities (or activations) of images [count][784], as outputs [count][10]. */
  predict: {
    ask: { readonly moment: Moment; readonly pixels: Uint8Array };
    answer: { readonly outputs: Float32Array };
  };
  /**
   * Which training image is most like an image [784], and whether it is further away than those of real
   * digits are; null where no limit is known for the images that have come.
   */
  nearest: {
    ask: { readonly pixels: Uint8Array };
    answer: { readonly nearest: NearestImage | null };
  };
  /** Incoming weights of the first layer's units, [units][784]. */
  firstLayer: {
    ask: { readonly moment: Moment };
    answer: { readonly weights: Float32Array };
  };
  /** Everything needed to save the run at a moment. */
  parameters: {
    ask: { readonly moment: Moment };
    answer: { readonly parameters: LayerParameters[]; readonly hash: string };
  };
  /** Test images by index, [count][784]. */
  testImages: {
    ask: { readonly indices: readonly number[] };
    answer: { readonly pixels: Uint8Array };
  };
  /**
   * The whole test set, each image moved by up to `farthest` pixels each way, always by the same; the first `show`
   * images come back to be seen.
   */
  shifted: {
    ask: { readonly moment: Moment; readonly farthest: number; readonly show: number };
    answer: SpoiltTest;
  };
  /** The whole test set distorted and evaluated; the first `show` images come back to be seen. */
  distort: {
    ask: { readonly moment: Moment; readonly distortion: Distortion; readonly show: number };
    answer: SpoiltTest;
  };
}

/** How a network does on test images that were made harder. */
export interface SpoiltTest {
  readonly accuracy: number;
  readonly predictions: Uint8Array;
  /** The first of the images, as many as were asked for. */
  readonly pixels: Uint8Array;
}

export interface NearestImage {
  /** Grey levels, [784]. */
  readonly pixels: Uint8Array;
  readonly label: number;
  /** How far it is, in limits: at more than 1, nearly all digits are nearer to one of the images. */
  readonly distance: number;
  /** Training images compared with, from the first. */
  readonly count: number;
}

export type QuestionName = keyof Questions;

export type Ask = {
  [Name in QuestionName]: { readonly name: Name } & Questions[Name]['ask'];
}[QuestionName];

export type Answer = {
  [Name in QuestionName]: { readonly name: Name } & Questions[Name]['answer'];
}[QuestionName];

export type Command =
  /** Load a dataset; `base` is the address of the site's root, which its files lie under. */
  | { readonly type: 'load'; readonly dataset: DatasetName; readonly base: string }
  /** Forget all runs and set up these at step 0. Needs loaded data. */
  | { readonly type: 'open'; readonly runs: readonly RunSpec[] }
  /** Train until the main run has done `until` mini-batches. */
  | { readonly type: 'train'; readonly until: number }
  | { readonly type: 'pause' }
  /** Give the worker weights of a finished network to answer questions with. */
  | {
      readonly type: 'lend';
      readonly settings: TrainingSettings;
      readonly parameters: readonly LayerParameters[];
    }
  | { readonly type: 'ask'; readonly id: number; readonly ask: Ask }
  /** Answered by `alive`, however busy the worker is. */
  | { readonly type: 'ping' };

/** The mean loss over the mini-batches that end at `step`. */
export interface LossPoint {
  readonly step: number;
  readonly loss: number;
}

export type Event =
  /** The training images arrive in pieces; `count` of `total` are there. `dataset` is the one asked for. */
  | {
      readonly type: 'loading';
      readonly dataset: DatasetName;
      readonly count: number;
      readonly total: number;
    }
  | {
      readonly type: 'data';
      readonly dataset: DatasetName;
      readonly source: DataSource;
      /** Why it is not the dataset that was asked for, in a sentence; null if it is. */
      readonly problem: string | null;
      readonly testLabels: Uint8Array;
      /** The first test images to be seen, [wallSize][784]. */
      readonly wall: Uint8Array;
    }
  /** The runs are set up at step 0 and can be trained. */
  | {
      readonly type: 'opened';
      readonly kernels: KernelName;
      /** Why training is slow: other kernels run than were wanted, in a sentence; null if none do. */
      readonly fallbackReason: string | null;
      /** Mini-batches per epoch of each run, in the order given. */
      readonly stepsPerEpoch: readonly number[];
    }
  | {
      readonly type: 'progress';
      readonly run: string;
      readonly step: number;
      /** Time spent on training steps since step 0, without pauses and evaluations. */
      readonly seconds: number;
      /** Training images per second since the last report. */
      readonly imagesPerSecond: number;
      readonly losses: readonly LossPoint[];
    }
  /** The whole test set was evaluated; of the main run the weights are kept, to come back to. */
  | {
      readonly type: 'evaluated';
      readonly run: string;
      readonly step: number;
      readonly loss: number;
      readonly accuracy: number;
      readonly predictions: Uint8Array;
      /** Of the weights: same settings, seed, data and step give the same one everywhere. */
      readonly hash: string;
    }
  /** Weights of these moments were given up, so that memory stays bounded. */
  | { readonly type: 'forgot'; readonly steps: readonly number[] }
  /** `train` has reached its end, `pause` has taken effect, or the main run diverged. */
  | {
      readonly type: 'stopped';
      readonly step: number;
      readonly reason: 'reached' | 'paused' | 'diverged';
    }
  /** The run blew up at `step`; its weights are those of `lastGood` again. */
  | {
      readonly type: 'diverged';
      readonly run: string;
      readonly step: number;
      readonly lastGood: number;
      readonly reason: string;
    }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  /** A question that cannot be answered, in a sentence. */
  | { readonly type: 'refused'; readonly id: number; readonly reason: string }
  /** A command failed; the worker goes on listening. */
  | { readonly type: 'failed'; readonly command: Command['type']; readonly reason: string }
  | { readonly type: 'alive' };

/** How many test images are sent along to be seen. */
export const wallSize = 1000;
