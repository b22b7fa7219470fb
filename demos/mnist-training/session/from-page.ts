/** What is pressed, and what the address and the deck say. */

import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { withEffects } from '../../shared/with-effects.ts';
import { runKey } from '../logic/runs.ts';
import {
  leaveWord,
  load,
  openWished,
  pause,
  redirect,
  restart,
  resumption,
  stand,
  told,
  train,
  trainEpochs,
  warned,
} from './course.ts';
import { left } from './lent.ts';
import { type Model, type Next, standsAt } from './model.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The address changed: another dataset, another run, another step.
 * @param heard what another window, or an earlier frame in this one’s place, told with it
 */
export function asked(before: Model, wish: MnistTrainingState, heard: Snapshot | null): Model {
  const isWritten = wish.step === before.written;
  const written = isWritten ? null : before.written;
  const model = { ...before, wish, written, kept: heard ?? before.kept };
  if (before.stage.name === 'failed' && !before.stage.hasWorker) return model;
  const key = runKey(wish);
  const isHeard = heard?.key === key;
  const next: Next = isHeard ? heardNext(heard) : 'as-wished';
  if (wish.data !== before.images.name) return load(model, next);
  if (key !== runKey(before.wish)) return openWished(model, next);
  if (isHeard) return heedOthers(model, next);
  const isAnother = wish.step !== before.wish.step && !isWritten;
  return isAnother ? redirect(model, { goal: wish.step, by: 'us' }) : model;
}

function heardNext({ goal }: Snapshot): Next {
  if (goal === null) return 'as-wished';
  return goal === 'epochs' ? 'epochs' : { goal, by: 'others' };
}

/** Training began or was paused in another window: the same is done here, at the same time. */
function heedOthers(model: Model, next: Next): Model {
  const { stage } = model;
  if (stage.name === 'loading' || stage.name === 'opening') {
    return { ...model, stage: { ...stage, next } };
  }
  // What went wrong here stays to be read.
  if (stage.name === 'failed') return model;
  if (stage.name === 'diverged' && next !== 'as-wished') return model;
  if (next === 'epochs') return stage.name === 'still' ? trainEpochs(model, 'others') : model;
  if (next === 'as-wished') return redirect(model, { goal: model.wish.step, by: 'others' });
  return redirect(model, next);
}

/** Its slide comes to the screen, or goes. */
export function shown(before: Model, isOnScreen: boolean): Model {
  const model = { ...before, isOnScreen };
  const { stage } = model;
  if (isOnScreen && stage.name === 'resting') return train(model, stage.course);
  if (!isOnScreen && stage.name === 'training') {
    return leaveWord(pause(model, stage.course), stage.course);
  }
  return model;
}

/** To the end of the epochs set, or as many again from there. */
export function pressedTrain(before: Model): Model {
  const model = { ...before, lent: left(before.lent) };
  const { stage } = model;
  if (stage.name === 'still' || stage.name === 'resting') return trainEpochs(model, 'us');
  if (stage.name !== 'loading' && stage.name !== 'opening') return model;
  // Until then the images that it is to train on, or how many steps an epoch has, are not known.
  const text = 'Training begins by itself as soon as its images are here.';
  const next = { ...stage, next: 'epochs' } as const;
  return told({ ...model, stage: next, news: { text, until: 0 } });
}

export function pressedPause(model: Model): Model {
  const { stage } = model;
  switch (stage.name) {
    case 'loading':
      return told({ ...model, stage: { ...stage, next: 'as-wished' } });
    case 'opening':
      return told({ ...model, stage: { ...stage, next: { goal: 0, by: 'us' } } });
    case 'training':
    case 'pausing':
      return pause(model, null);
    case 'resting':
      return stand(model);
    default:
      return model;
  }
}

/** One mini-batch. */
export function pressedStep(model: Model): Model {
  if (model.stage.name !== 'still') return model;
  return train({ ...model, lent: left(model.lent) }, { goal: standsAt(model) + 1, by: 'us' });
}

/** Back to the weights that it started from. */
export function pressedReset(model: Model): Model {
  if (model.wish.step !== 0) return withEffects(model, { type: 'update', part: { step: 0 } });
  const { stage } = model;
  if (stage.name === 'failed' && !stage.hasWorker) return model;
  return told(openWished(model, 'as-wished'));
}

/** After a failure that nothing else gets out of. */
export function pressedTryAgain(model: Model): Model {
  return load(restart({ ...model, losses: 0 }), resumption(model));
}

/** Changes settings; a run that they decide starts anew. */
export function changed(before: Model, part: Partial<MnistTrainingState>): Model {
  const model = { ...before, lent: left(before.lent) };
  const isSame = runKey({ ...model.wish, ...part }) === runKey(model.wish);
  return withEffects(model, { type: 'update', part: isSame ? part : { ...part, step: 0 } });
}

/** The browser let the page sleep, its worker with it, and has woken both. */
export function slept(model: Model, now: number): Model {
  const { name } = model.stage;
  if (name !== 'training' && name !== 'pausing') return model;
  return warned(model, 'The browser let this page sleep; training goes on where it was.', now);
}
