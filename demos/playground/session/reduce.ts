import { mostSteps, type PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { withEffects } from '../../shared/with-effects.ts';
import type { News, Picture } from '../training/protocol.ts';
import { follow, go, still } from './follow.ts';
import type { Model } from './model.ts';

/** What happens to a session. Times are in milliseconds. */
export type SessionEvent =
  | { readonly type: 'asked'; readonly wish: PlaygroundState }
  | { readonly type: 'shown'; readonly mayWork: boolean }
  | { readonly type: 'told'; readonly news: News; readonly now: number }
  | { readonly type: 'lost'; readonly reason: string }
  | { readonly type: 'play' }
  | { readonly type: 'pause'; readonly now: number }
  /** `steps` are the mini-batches, also in part, that the time since the frame before is worth. */
  | { readonly type: 'frame'; readonly steps: number }
  | { readonly type: 'restart'; readonly now: number }
  | { readonly type: 'ahead'; readonly steps: number; readonly now: number };

/** How often the step goes into the address while it trains. */
const tellEvery = 250;
/** How often numbers change while it trains. */
const readEvery = 120;

/** The model after an event, with what is to be done about it. */
export function reduce(before: Model, event: SessionEvent): Model {
  const model = { ...before, effects: [] };
  switch (event.type) {
    case 'asked':
      return follow({ ...model, wish: event.wish });
    case 'shown':
      return shown({ ...model, mayWork: event.mayWork });
    case 'told':
      return event.news.run === model.run ? heard(model, event.news, event.now) : model;
    case 'lost':
      return lost(model, event.reason);
    case 'play':
      return play(model);
    case 'pause':
      return pause(model, event.now);
    case 'frame':
      return frame(model, event.steps);
    case 'restart':
      return standAt(pause(model, event.now), 0);
    case 'ahead':
      return ahead(pause(model, event.now), event.steps);
  }
}

function shown(model: Model): Model {
  if (model.stage.name !== 'replaying') return follow(model);
  if (model.mayWork) return follow(go(model, model.told));
  // The picture of where it is paused is not the one that is waited for.
  const resting = { ...model, run: model.run + 1 };
  return withEffects(resting, { type: 'send', command: { type: 'pause' } });
}

function heard(model: Model, news: News, now: number): Model {
  const { stage } = model;
  switch (news.type) {
    case 'progress':
      return stage.name === 'replaying'
        ? { ...model, stage: { ...stage, step: news.step } }
        : model;
    case 'picture':
      return pictured(model, news.picture, now);
    case 'diverged':
    case 'failed':
      return { ...pause(model, now), stage: { name: 'stuck', reason: news.reason } };
    case 'stopped':
      return model;
  }
}

function pictured(before: Model, picture: Picture, now: number): Model {
  const { stage } = before;
  const arrived = stage.name !== 'replaying';
  const after = arrived ? stage : stage.plays ? ({ name: 'playing', carried: 0 } as const) : still;
  const isLegible = after.name !== 'playing' || now - before.readAt > readEvery;
  const model: Model = {
    ...{ ...before, picture, stage: after, isAwaited: false },
    ...(isLegible && { figures: picture, readAt: now }),
  };
  const told = picture.step === model.told ? model : tell(model, picture.step, now);
  return picture.step >= mostSteps ? pause(told, now) : told;
}

/** Writes where the run stands into the address: now and then while it trains, at once when it stops. */
function tell(model: Model, step: number, now: number): Model {
  if (model.stage.name === 'playing' && now - model.toldAt < tellEvery) return model;
  const type = model.isFresh ? 'update' : 'amend';
  const told = { ...model, told: step, toldAt: now, isFresh: false };
  return withEffects(told, { type, part: { step } });
}

/** Ends playing, and writes where it stands. */
function pause(model: Model, now: number): Model {
  const { stage, picture } = model;
  if (stage.name === 'replaying') return { ...model, stage: { ...stage, plays: false } };
  const resting = stage.name === 'playing' ? { ...model, stage: still } : model;
  return picture === null ? resting : tell(resting, picture.step, now);
}

function lost(model: Model, reason: string): Model {
  const words = `Training stopped unexpectedly (${reason}). Press play to go on from step ${model.told}.`;
  return { ...model, openKey: null, stage: { name: 'stuck', reason: words } };
}

function play(before: Model): Model {
  const model = before.openKey === null ? follow(before) : before;
  const { stage } = model;
  if (model.wish.step >= mostSteps) return model;
  if (stage.name === 'replaying') return { ...model, stage: { ...stage, plays: true } };
  return { ...model, isFresh: true, stage: { name: 'playing', carried: 0 } };
}

function frame(model: Model, steps: number): Model {
  const { stage, picture, run } = model;
  if (stage.name !== 'playing') return model;
  const carried = stage.carried + steps;
  const whole = Math.floor(carried);
  if (model.isAwaited || whole === 0 || picture === null) {
    return { ...model, stage: { name: 'playing', carried } };
  }
  const until = Math.min(picture.step + whole, mostSteps);
  return withEffects(
    { ...model, isAwaited: true, stage: { name: 'playing', carried: 0 } },
    { type: 'send', command: { type: 'train', run, until, isFrame: true } },
  );
}

/** So many mini-batches on, and stop there. */
function ahead(model: Model, steps: number): Model {
  // On the way to a step, from there: a link that is still replayed is not cut short.
  const at = model.stage.name === 'replaying' ? undefined : model.picture?.step;
  return standAt(model, Math.min((at ?? model.wish.step) + steps, mostSteps));
}

function standAt(model: Model, step: number): Model {
  return withEffects(model, { type: 'update', part: { step } }, { type: 'settle' });
}
