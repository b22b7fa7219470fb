import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import type { TrainingEvent } from '../../../src/training/client.ts';
import { lendOut } from './course.ts';
import {
  asked,
  changed,
  pressedPause,
  pressedReset,
  pressedStep,
  pressedTrain,
  pressedTryAgain,
  shown,
  slept,
} from './from-page.ts';
import { heardFromWorker, lost } from './from-worker.ts';
import { compared, type FileNews, type LentNetwork, opened, type Refusal } from './lent.ts';
import type { Model } from './model.ts';
import type { Snapshot } from './snapshot.ts';

/** What happens to a session. Times are in milliseconds. */
export type SessionEvent =
  | {
      readonly type: 'asked';
      readonly wish: MnistTrainingState;
      readonly heard: Snapshot | null;
    }
  | { readonly type: 'shown'; readonly isOnScreen: boolean }
  | { readonly type: 'told'; readonly event: TrainingEvent; readonly now: number }
  | { readonly type: 'lost'; readonly reason: string; readonly now: number }
  | { readonly type: 'slept'; readonly now: number }
  | { readonly type: 'train' }
  | { readonly type: 'pause' }
  | { readonly type: 'step' }
  | { readonly type: 'reset' }
  | { readonly type: 'try-again' }
  | { readonly type: 'change'; readonly part: Partial<MnistTrainingState> }
  | { readonly type: 'visit'; readonly step: number | null }
  | { readonly type: 'lend'; readonly network: LentNetwork }
  | { readonly type: 'file-opened'; readonly news: FileNews }
  | { readonly type: 'file-refused'; readonly refusal: Refusal }
  | { readonly type: 'file-compared'; readonly step: number; readonly hash: string };

/** The model after an event, with what is to be done about it. */
export function reduce(before: Model, event: SessionEvent): Model {
  const model = { ...before, effects: [] };
  switch (event.type) {
    case 'asked':
      return asked(model, event.wish, event.heard);
    case 'shown':
      return shown(model, event.isOnScreen);
    case 'told':
      return heardFromWorker(model, event.event, event.now);
    case 'lost':
      return lost(model, event.reason, event.now);
    case 'slept':
      return slept(model, event.now);
    case 'train':
      return pressedTrain(model);
    case 'pause':
      return pressedPause(model);
    case 'step':
      return pressedStep(model);
    case 'reset':
      return pressedReset(model);
    case 'try-again':
      return pressedTryAgain(model);
    case 'change':
      return changed(model, event.part);
    case 'visit':
      return { ...model, records: { ...model.records, visited: event.step } };
    case 'lend':
      return lendOut({ ...model, lent: { ...model.lent, network: event.network } });
    case 'file-opened':
      return { ...model, lent: opened(model.lent, event.news) };
    case 'file-refused':
      return { ...model, lent: { ...model.lent, refusal: event.refusal } };
    case 'file-compared':
      return { ...model, lent: compared(model.lent, event.step, event.hash) };
  }
}
