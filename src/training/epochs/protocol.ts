/**
 * What a page and its epoch worker say to each other: few samples, trained epoch by epoch, each measured
 * on the samples trained on and on others held out. The page asks for epochs, as many as it wants to show.
 */

import type { TrainingSettings } from '../../compute/types.ts';
import type { PlanarName } from '../../datasets/planar.ts';

/** Where samples come from; the held-out ones are made or taken the same way, but are others. */
export type EpochData =
  | {
      readonly kind: 'points';
      readonly name: PlanarName;
      /** Standard deviation added to each coordinate. */
      readonly noise: number;
      readonly seed: number;
    }
  /** MNIST's training images, or the built-in digits where MNIST is not; `base` is the site's root. */
  | { readonly kind: 'digits'; readonly base: string };

export interface EpochRun {
  /** Named in events, so that those of an earlier run are not taken for this one's. */
  readonly id: number;
  readonly data: EpochData;
  /** Samples trained on, and samples held out. */
  readonly trainCount: number;
  readonly heldOutCount: number;
  /** Share of the samples, of both kinds, that get a wrong label, 0 … 1. */
  readonly wrongLabels: number;
  readonly settings: TrainingSettings;
}

export type EpochCommand =
  /** Forgets the run before and sets up this one; its epoch 0 is before training. */
  | { readonly type: 'open'; readonly run: EpochRun }
  /** Trains on until so many epochs are done; an earlier one than are done is no command to go back. */
  | { readonly type: 'train'; readonly until: number }
  | { readonly type: 'ping' };

/** Mean loss, and share of samples classified as labelled. */
export interface Measure {
  readonly loss: number;
  readonly accuracy: number;
}

/** P(class 1) of points over the square from −extent to extent, row-major from the top left. */
export interface Surface {
  readonly side: number;
  readonly extent: number;
  /** 0 … 255; [side][side]. */
  readonly values: Uint8Array;
}

export interface EpochRecord {
  /** Epochs done. */
  readonly epoch: number;
  readonly train: Measure;
  readonly heldOut: Measure;
  /** For points only. */
  readonly surface: Surface | null;
}

/** The samples trained on, to be seen: all points, or the first few images. */
export interface ShownSamples {
  readonly inputSize: number;
  readonly inputs: Uint8Array | Float32Array;
  readonly labels: Uint8Array;
  /** 1 where the label is wrong. */
  readonly wrong: Uint8Array;
}

export type EpochEvent =
  | {
      readonly type: 'opened';
      readonly run: number;
      /** How the data is called on screen. */
      readonly title: string;
      /** Why it is not MNIST, in a sentence; null otherwise. */
      readonly problem: string | null;
      readonly samples: ShownSamples;
    }
  | { readonly type: 'epoch'; readonly run: number; readonly record: EpochRecord }
  /** As many epochs are done as were asked for. */
  | { readonly type: 'stopped'; readonly run: number }
  /** The run cannot go on, in a sentence. */
  | { readonly type: 'failed'; readonly run: number; readonly reason: string }
  | { readonly type: 'alive' };

/** What a page hears of its worker. */
export type EpochNews = Exclude<EpochEvent, { type: 'alive' }>;

/** Images that are sent along to be seen. */
export const shownImages = 12;
