/**
 * What the page and its worker say to each other. The page asks for each picture when it can draw
 * one, so a page that does not draw costs nothing.
 */

import type { HiddenActivationName } from '../../../src/compute/activations/index.ts';
import type { InitializerName } from '../../../src/compute/initializers/index.ts';
import type { LayerParameters, TrainingSettings } from '../../../src/compute/types.ts';
import type { PlanarData } from '../../../src/lecture/playground/data.ts';
import type { PlanarLoss } from '../../../src/lecture/playground/names.ts';
import type { UnitPlace } from '../../../src/lecture/playground/unit-place.ts';

/** Everything that decides a run. `layers` begins with 2 inputs and ends with 1 output. */
export interface RunSpec extends PlanarData {
  readonly settings: TrainingSettings & {
    readonly activation: HiddenActivationName;
    readonly loss: PlanarLoss;
    readonly initializer: InitializerName;
  };
}

/** `run` comes back in all events that follow. */
export type Command =
  /** Forget the run before and set up this one. */
  | {
      readonly type: 'open';
      readonly run: number;
      readonly spec: RunSpec;
      readonly unit: UnitPlace;
    }
  /**
   * Train until so many mini-batches are done, from the start if that lies behind; answered by a `picture`.
   * For a frame only as many as fit into it.
   */
  | {
      readonly type: 'train';
      readonly run: number;
      readonly until: number;
      readonly isFrame: boolean;
    }
  /** Show this unit large. */
  | { readonly type: 'look'; readonly unit: UnitPlace }
  /** End training where it stands; answered by a `picture` too. */
  | { readonly type: 'pause' }
  | { readonly type: 'ping' };

/** How a network does on some points. */
export interface Score {
  /** Mean loss, penalties not included. */
  readonly loss: number;
  /** Share of points on the right side, 0 … 1. */
  readonly accuracy: number;
}

/** Points of the loss curve: `losses` holds training and test loss in turn; NaN without test points. */
export interface LossCurve {
  readonly steps: Uint32Array;
  readonly losses: Float32Array;
}

/** A network and what it makes of every place, at one moment. */
export interface Picture {
  readonly step: number;
  readonly epoch: number;
  /** Null where there are no points. */
  readonly train: Score | null;
  readonly test: Score | null;
  readonly curve: LossCurve;
  readonly parameters: readonly LayerParameters[];
  /** Of the parameters: the same run makes the same one everywhere. */
  readonly hash: string;
  /** The unit that `field` shows. */
  readonly unit: UnitPlace;
  /** Outputs of that unit, [fieldSize][fieldSize], from the top left. */
  readonly field: Float32Array;
  /** Where the unit changes its mind: x and y of closed lines in turn, with a NaN pair after each. */
  readonly boundary: Float32Array;
  /** Largest |output| of that unit in `field`. */
  readonly largest: number;
  /** How many units of each hidden layer give 0 at every place. */
  readonly silent: readonly number[];
  /** −127 … 127 for each unit of the hidden layers in turn and the output, [mapSize][mapSize] each. */
  readonly maps: Int8Array;
}

export type Event =
  | { readonly type: 'picture'; readonly run: number; readonly picture: Picture }
  /** On the way to the step asked for. */
  | {
      readonly type: 'progress';
      readonly run: number;
      readonly step: number;
      readonly goal: number;
    }
  /** Training cannot go on; a picture of the last good weights has come before. */
  | { readonly type: 'diverged'; readonly run: number; readonly reason: string }
  /** Training has ended, or there was nothing to train. */
  | { readonly type: 'stopped'; readonly run: number }
  /** A command failed, in a sentence. */
  | { readonly type: 'failed'; readonly run: number; readonly reason: string }
  | { readonly type: 'alive' };

/** What a page hears of its worker. */
export type News = Exclude<Event, { type: 'alive' }>;
