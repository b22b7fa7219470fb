import type { DatasetName } from '../../../src/datasets/index.ts';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import type { TrainingEvent } from '../../../src/training/client.ts';
import type { Effect } from './effects.ts';
import { type Lent, noLent } from './lent.ts';
import { noRecords, type Records } from './records.ts';
import type { Snapshot } from './snapshot.ts';

export type EventOf<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;

/** The step that a run is on its way to, and which window of the lecture said so: it tells the others. */
export interface Course {
  readonly goal: number;
  readonly by: 'us' | 'others';
}

/** What comes when the run is open: the step of the address, all epochs that are set, or a course. */
export type Next = 'as-wished' | 'epochs' | Course;

/** What the run of the address is at. */
export type Stage =
  /** No run is open: its images are on their way. */
  | { readonly name: 'loading'; readonly next: Next }
  /** The worker was asked to open it. */
  | { readonly name: 'opening'; readonly next: Next }
  | { readonly name: 'still' }
  | { readonly name: 'training'; readonly course: Course }
  /** The worker was asked to pause. Then it goes on to another step, or stands: null. */
  | { readonly name: 'pausing'; readonly next: Course | null }
  /** Its slide is not on the screen: it goes on when it is there again. */
  | { readonly name: 'resting'; readonly course: Course }
  /** Blew up; back at its last good weights. `reason` is a sentence. */
  | { readonly name: 'diverged'; readonly reason: string }
  /** Nothing works until it is tried again; without its worker, not even other settings. */
  | {
      readonly name: 'failed';
      readonly reason: string;
      readonly next: Next;
      readonly hasWorker: boolean;
    };

/** Training images that have come of the dataset asked for, and that it has; 0 before that is known. */
export interface Images {
  readonly name: DatasetName | null;
  readonly count: number;
  readonly total: number;
}

/** All that is known of the demo's runs. */
export interface Model {
  /** What the address asks for. */
  readonly wish: MnistTrainingState;
  /** The step that was last written into the address here: it is no wish. */
  readonly written: number | null;
  readonly isOnScreen: boolean;
  readonly stage: Stage;
  /** Runs that the worker was asked to open, and has not opened yet: what it tells is of those before. */
  readonly unanswered: number;
  readonly images: Images;
  readonly data: EventOf<'data'> | null;
  readonly opened: EventOf<'opened'> | null;
  readonly records: Records;
  readonly lent: Lent;
  /** What the deck keeps, told by this window or another. */
  readonly kept: Snapshot | null;
  /** What was last worth saying, and until when it stays, in milliseconds. */
  readonly news: { readonly text: string; readonly until: number };
  /** Workers in a row that stopped without a word. */
  readonly losses: number;
  /** What is to be done about the last event, in this order. */
  readonly effects: readonly Effect[];
}

export function createModel(wish: MnistTrainingState, isOnScreen: boolean): Model {
  return {
    wish,
    written: null,
    isOnScreen,
    stage: { name: 'loading', next: 'as-wished' },
    unanswered: 0,
    images: { name: null, count: 0, total: 0 },
    data: null,
    opened: null,
    records: noRecords,
    lent: noLent,
    kept: null,
    news: { text: '', until: 0 },
    losses: 0,
    effects: [],
  };
}

/** The step at which the worker's main run was when it last told. */
export function standsAt({ records }: Model): number {
  return records.live[0]?.step ?? 0;
}

/** Training images of the state's run: those it asks for, or all if there are fewer. */
export function imagesOf({ images }: MnistTrainingState, { total }: Images): number {
  return total === 0 ? images : Math.min(images, total);
}
