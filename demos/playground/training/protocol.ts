import type { HiddenActivationName } from '../../../src/compute/activations/index.ts';
/**
 * What the page and its worker say to each other. The page asks for each picture when it can draw
 * one, so a page that does not draw costs nothing.
 */

import type { InitializerName } from '../../../src/compute/initializers/index.ts';
import type { LayerParameters, TrainingSettings } from '../../../src/compute/types.ts';
import type { PlanarData } from '../data.ts';
import type { PlanarLoss } from '../names.ts';
import type { UnitPlace } from '../unit-place.ts';

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
  /** Forget the run before, begin this one and train to `step`. */
  | {
      readonly type: 'open';
      readonly run: number;
      readonly spec: RunSpec;
      readonly step: number;
      readonly unit: UnitPlace;
    }
  /** Train to `step`, from the start if it lies behind. */
  | { readonly type: 'go'; readonly run: number; readonly step: number }
  /** Up to so many mini-batches, as many as fit into a frame; answered by one `picture`. */
  | { readonly type: 'advance'; readonly steps: number }
  /** Show this unit large. */
  | { readonly type: 'look'; readonly unit: UnitPlace }
  /** End a `go` where it stands. */
  | { readonly type: 'stop' };

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
  /** A command failed, in a sentence. */
  | { readonly type: 'failed'; readonly run: number; readonly reason: string };
