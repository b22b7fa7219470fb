import type { OverfittingState } from '../../../src/lecture/overfitting/definition.ts';
import { type Plan, plans, wantedEpoch } from '../../../src/lecture/overfitting/runs.ts';
import type { EpochNews } from '../../../src/training/epochs/protocol.ts';
import { withEffects } from '../../shared/with-effects.ts';
import { follow } from './follow.ts';
import { epochShown, knownEpoch, type Model, still } from './model.ts';
import { rowAfter } from './verdict.ts';

/** What happens to a session. */
export type SessionEvent =
  | { readonly type: 'asked'; readonly wish: OverfittingState }
  | { readonly type: 'shown'; readonly isActive: boolean }
  | { readonly type: 'told'; readonly news: EpochNews }
  | { readonly type: 'lost'; readonly reason: string }
  /** It plays, and so many seconds have gone by since it began or since the tick before. */
  | { readonly type: 'tick'; readonly seconds: number }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'stop' }
  | { readonly type: 'skip'; readonly epochs: number }
  | { readonly type: 'change'; readonly part: Partial<OverfittingState> }
  | { readonly type: 'try-again' };

/** The model after an event, with what is to be done about it. */
export function reduce(before: Model, event: SessionEvent): Model {
  return follow(after({ ...before, effects: [] }, event));
}

function after(model: Model, event: SessionEvent): Model {
  switch (event.type) {
    case 'asked':
      return asked(model, event.wish);
    case 'shown':
      return shown({ ...model, isActive: event.isActive });
    case 'told':
      return event.news.run === model.run ? heard(model, event.news) : model;
    case 'lost':
      return fail(model, event.reason, false);
    case 'tick':
      return tick(model, event.seconds);
    case 'play':
      return play(model);
    case 'pause':
      return standAt(model, { epoch: epochShown(model) });
    case 'stop':
      return stop(model);
    case 'skip':
      return skip(model, event.epochs);
    case 'change':
      return change(model, event.part);
    case 'try-again':
      return withEffects({ ...model, stage: still, openKey: null }, { type: 'restart' });
  }
}

/** Another epoch that comes from elsewhere (a link, *undo*, the deck) ends what is playing. */
function asked(model: Model, wish: OverfittingState): Model {
  const { epoch, stop } = model.wish;
  const next = { ...model, wish };
  return wish.epoch === epoch && wish.stop === stop ? next : rest(next);
}

function shown(model: Model): Model {
  if (model.isActive || model.stage.name !== 'playing') return model;
  return standAt(model, { epoch: epochShown(model) });
}

function heard(model: Model, news: EpochNews): Model {
  switch (news.type) {
    case 'opened':
      return { ...model, opened: news };
    case 'epoch':
      return { ...model, records: [...model.records, news.record] };
    case 'failed':
      return fail(model, news.reason, true);
    case 'stopped':
      return model;
  }
}

function fail(model: Model, why: string, hasWorker: boolean): Model {
  return { ...model, stage: { name: 'failed', reason: `Training stopped: ${why}`, hasWorker } };
}

function tick(model: Model, seconds: number): Model {
  const { stage, wish } = model;
  if (stage.name !== 'playing') return model;
  const plan = plans[wish.data];
  const known = knownEpoch(model);
  if (known >= plan.epochs && stage.due >= plan.epochs) return stop(model);
  return { ...model, stage: { name: 'playing', due: dueAfter(stage.due, seconds, plan, known) } };
}

/** The epoch due some seconds later: on a slow machine never further ahead of the worker than its next one and a beat. */
function dueAfter(due: number, seconds: number, plan: Plan, known: number): number {
  const more = plan.perSecond * seconds;
  return Math.min(plan.epochs, due + more, known + 1 + more);
}

function play(model: Model): Model {
  const { stage } = model;
  if (stage.name === 'failed' && !stage.hasWorker) return model;
  return { ...model, stage: { name: 'playing', due: epochShown(model) } };
}

/** For good: what the rest of the run would have brought is shown now. Before training there is nothing to stop. */
function stop(model: Model): Model {
  const epoch = epochShown(model);
  return epoch > 0 ? standAt(model, { epoch, stop: epoch }) : model;
}

/** Some epochs on, without playing: from the epoch asked for, which a link may still be on its way to. */
function skip(model: Model, epochs: number): Model {
  const { wish } = model;
  const from = Math.max(epochShown(model), wantedEpoch(wish));
  return standAt(model, { epoch: Math.min(plans[wish.data].epochs, from + epochs) });
}

/** Another run, or this one anew: it begins before training. */
function change(model: Model, part: Partial<OverfittingState>): Model {
  const row = rowAfter(model.wish, model.records);
  return withEffects(rest(model), { type: 'update', part: { row, ...part, epoch: 0, stop: 0 } });
}

/** Stands, as one step to undo, where the address says it from now on. */
function standAt(model: Model, part: Pick<Partial<OverfittingState>, 'epoch' | 'stop'>): Model {
  const standing = rest({ ...model, wish: { ...model.wish, ...part } });
  return withEffects(standing, { type: 'update', part }, { type: 'settle' });
}

/** Ends what is playing; what has failed has. */
function rest(model: Model): Model {
  return model.stage.name === 'playing' ? { ...model, stage: still } : model;
}
