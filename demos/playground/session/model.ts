import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import type { Command, Picture } from '../training/protocol.ts';

/** What the run is at. */
export type Stage =
  | { readonly name: 'still' }
  /** On the way to the step of the address, `step` of `goal`; then it plays, or stands. */
  | {
      readonly name: 'replaying';
      readonly step: number;
      readonly goal: number;
      readonly plays: boolean;
    }
  /** `carried` are mini-batches, also in part, that the next frame is to make. */
  | { readonly name: 'playing'; readonly carried: number }
  /** `reason` is a sentence. */
  | { readonly name: 'stuck'; readonly reason: string };

/** All that is known of the demo's run. Times are in milliseconds. */
export interface Model {
  /** What the address asks for. */
  readonly wish: PlaygroundState;
  /** Whether the demo and its page are on the screen. */
  readonly mayWork: boolean;
  readonly stage: Stage;
  /** Counts what was begun or asked for anew; answers to what was asked before are not heard. */
  readonly run: number;
  /** The run that the worker has open, see `runKey`; null for none. */
  readonly openKey: string | null;
  /** The unit that the worker shows large. */
  readonly unitKey: string;
  /** The step that the worker is at, or on its way to, as the address has it. */
  readonly told: number;
  readonly toldAt: number;
  /** Whether it was set playing and has not told of it yet: that is an undo step, all after it is the same one. */
  readonly isFresh: boolean;
  /** Whether a frame was asked for whose picture has not come yet. */
  readonly isAwaited: boolean;
  readonly picture: Picture | null;
  /** The picture whose numbers are shown: not every one, for nobody reads 60 a second. */
  readonly figures: Picture | null;
  readonly readAt: number;
  /** What is to be done about the last event, in this order. */
  readonly effects: readonly Effect[];
}

export type Effect =
  | { readonly type: 'send'; readonly command: Command }
  /** Changes the address, as an undo step or as a part of the last one. */
  | { readonly type: 'update' | 'amend'; readonly part: Partial<PlaygroundState> }
  /** Ends the undo step. */
  | { readonly type: 'settle' };

export function createModel(wish: PlaygroundState, mayWork: boolean): Model {
  return {
    ...{ wish, mayWork, stage: { name: 'still' }, run: 0, openKey: null, unitKey: '' },
    ...{ told: 0, toldAt: Number.NEGATIVE_INFINITY, isFresh: false, isAwaited: false },
    ...{ picture: null, figures: null, readAt: Number.NEGATIVE_INFINITY, effects: [] },
  };
}
