import type { OverfittingState } from '../../../src/lecture/overfitting/definition.ts';
import { wantedEpoch } from '../../../src/lecture/overfitting/runs.ts';
import type { EpochNews, EpochRecord } from '../../../src/training/epochs/protocol.ts';

/** What the curves are at. */
export type Stage =
  | { readonly name: 'still' }
  /** `due` is the epoch, also in part, that should be on the screen by now. */
  | { readonly name: 'playing'; readonly due: number }
  /** `reason` is a sentence. Without its worker nothing works until it is tried again. */
  | { readonly name: 'failed'; readonly reason: string; readonly hasWorker: boolean };

export const still: Stage = { name: 'still' };

/** All that is known of the demo's run. */
export interface Model {
  /** What the address asks for. */
  readonly wish: OverfittingState;
  /** Whether its slide is on the screen. */
  readonly isActive: boolean;
  readonly stage: Stage;
  /** Counts the runs that were opened: what the worker tells of one before is not heard. */
  readonly run: number;
  /** The run that the worker has open, see `runKey`; null for none. */
  readonly openKey: string | null;
  /** The epoch that the worker was told to train to; null if it was not yet in this run. */
  readonly goal: number | null;
  /** Of the run before, too, until those of this one are here. */
  readonly opened: Extract<EpochNews, { type: 'opened' }> | null;
  /** By epoch, from 0. What has been trained stays known, also behind what is shown. */
  readonly records: readonly EpochRecord[];
  /** What is to be done about the last event, in this order. */
  readonly effects: readonly Effect[];
}

export type Effect =
  /** The worker is to forget its run and set up the one that an address asks for. */
  | { readonly type: 'open'; readonly run: number; readonly wish: OverfittingState }
  /** The worker is to train on to this epoch. */
  | { readonly type: 'train'; readonly until: number }
  /** A new worker. */
  | { readonly type: 'restart' }
  | { readonly type: 'update'; readonly part: Partial<OverfittingState> }
  /** Ends the undo step. */
  | { readonly type: 'settle' };

export function createModel(wish: OverfittingState, isActive: boolean): Model {
  return {
    ...{ wish, isActive, stage: still, run: 0, openKey: null, goal: null },
    ...{ opened: null, records: [], effects: [] },
  };
}

/** The last epoch trained; −1 before there is any. */
export const knownEpoch = ({ records }: Model): number => records.length - 1;

/** The epoch that is to be on the screen. */
export function epochWanted({ stage, wish }: Model): number {
  return stage.name === 'playing' ? Math.floor(stage.due) : wantedEpoch(wish);
}

/** The epoch that is on the screen. */
export function epochShown(model: Model): number {
  return Math.max(0, Math.min(knownEpoch(model), epochWanted(model)));
}
