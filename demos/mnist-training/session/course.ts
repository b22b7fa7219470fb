/** Where a run goes: each function takes the model of before and gives the one of after. */

import { withEffects } from '../../shared/with-effects.ts';
import { plannedRuns, runKey } from '../logic/runs.ts';
import { stoodAt } from './lent.ts';
import { type Course, imagesOf, type Model, type Next, standsAt } from './model.ts';
import { begun, revealed } from './records.ts';
import { snapshotOf } from './snapshot-of.ts';

/** Milliseconds that it takes to read a warning. */
const readingTime = 4000;

/** News that milestones leave on the screen until it can have been read. */
export function warned(model: Model, text: string, now: number): Model {
  return { ...model, news: { text, until: now + readingTime } };
}

export function told(model: Model): Model {
  const kept = snapshotOf(model);
  return withEffects({ ...model, kept }, { type: 'tell', snapshot: kept });
}

/** Asks for the images of the address, from the first. */
export function load(model: Model, next: Next): Model {
  const dataset = model.wish.data;
  const loading: Model = {
    ...atRest(model),
    stage: { name: 'loading', next },
    images: { name: dataset, count: 0, total: 0 },
  };
  return lendOut(withEffects(loading, { type: 'load', dataset }));
}

/** A new worker, which has to be given everything; the pictures of the old one stay until it has come as far. */
export function restart(model: Model): Model {
  const empty: Model = {
    ...model,
    kept: snapshotOf(model),
    stage: { name: 'loading', next: 'as-wished' },
    unanswered: 0,
  };
  return withEffects(empty, { type: 'restart' });
}

/** Opens the run that the address asks for, or waits for its images. */
export function openWished(model: Model, next: Next): Model {
  const { wish, images, stage } = model;
  if (images.count > 0 && images.count >= imagesOf(wish, images)) return open(model, next);
  if (stage.name === 'loading') return { ...model, stage: { name: 'loading', next } };
  // The run before is given up: more images are asked for than have come.
  const records = begun(model.records, plannedRuns(wish, imagesOf(wish, images)), null);
  return { ...atRest(model), stage: { name: 'loading', next }, records };
}

function open(model: Model, next: Next): Model {
  const key = runKey(model.wish);
  const runs = plannedRuns(model.wish, model.wish.images);
  const picture = pictureOnTheWay(model, key, next);
  const opening: Model = {
    ...model,
    stage: { name: 'opening', next },
    unanswered: model.unanswered + 1,
    records: begun(model.records, runs, picture),
    news: picture === null ? { text: '', until: 0 } : model.news,
  };
  const command = { type: 'open', runs: runs.map(({ spec }) => spec) } as const;
  return withEffects(opening, { type: 'send', command });
}

/** What is known already of this run, at a step that it will come past. */
function pictureOnTheWay({ kept, wish }: Model, key: string, next: Next) {
  const step = kept?.runs[0]?.step ?? 0;
  if (kept?.key !== key || step === 0) return null;
  return step <= destinationOf(next, wish.step) ? kept.runs : null;
}

export function destinationOf(next: Next, wishedStep: number): number {
  if (next === 'as-wished') return wishedStep;
  return next === 'epochs' ? Number.POSITIVE_INFINITY : next.goal;
}

/** The run that has just been opened, or stands, goes to a step: on from there, or anew from its start. */
export function goTo(model: Model, course: Course): Model {
  const step = standsAt(model);
  if (course.goal < step) return open(model, course);
  if (course.goal > step) return train(model, course);
  return standStill({ ...model, stage: { name: 'still' } });
}

/** As many epochs as are set, or as many again from there. */
export function trainEpochs(model: Model, by: Course['by']): Model {
  const step = standsAt(model);
  const end = model.wish.epochs * (model.opened?.stepsPerEpoch[0] ?? 1);
  return train(model, { goal: step < end ? end : step + end, by });
}

/** Towards a step that is still ahead. */
export function train(model: Model, course: Course): Model {
  const name = model.isOnScreen ? 'training' : 'resting';
  const next: Model = {
    ...model,
    records: { ...model.records, visited: null },
    stage: { name, course },
  };
  const command = { type: 'train', until: course.goal } as const;
  const sent = model.isOnScreen ? withEffects(next, { type: 'send', command }) : next;
  return course.by === 'us' && !isOfAddress(model, course) ? told(sent) : sent;
}

/** A step of the address is known to whoever has the address. */
const isOfAddress = ({ wish }: Model, { goal }: Course) => goal === wish.step;

/** The worker is to pause; then the run goes on to another step, or stands. */
export function pause(model: Model, next: Course | null): Model {
  return withEffects(
    { ...model, stage: { name: 'pausing', next } },
    { type: 'send', command: { type: 'pause' } },
  );
}

/** The same run is to go to another step. */
export function redirect(model: Model, course: Course): Model {
  const { stage } = model;
  switch (stage.name) {
    case 'loading':
    case 'opening':
      return { ...model, stage: { ...stage, next: course } };
    case 'pausing':
      return { ...model, stage: { ...stage, next: course } };
    case 'training':
      if (stage.course.goal === course.goal) return model;
      return course.goal > standsAt(model) ? train(model, course) : open(model, course);
    case 'still':
      return goTo(model, course);
    case 'resting': {
      const next = goTo(model, course);
      return next.stage.name === 'still' ? told(next) : next;
    }
    case 'diverged':
      return course.goal === standsAt(model) ? model : open(model, course);
    case 'failed':
      return stage.hasWorker ? openWished(model, course) : model;
  }
}

/** Its frame may be taken away: where it is goes into the address, and where it is going to the deck. */
export function leaveWord(model: Model, course: Course): Model {
  return isOfAddress(model, course) ? model : told(write(model, standsAt(model)));
}

/** Where the run stands is what the address asks for from now on. */
export function stand(model: Model): Model {
  return told(standStill({ ...model, stage: { name: 'still' } }));
}

/** The run blew up and has its last good weights again. */
export function diverge(model: Model, reason: string): Model {
  return told(standStill({ ...model, stage: { name: 'diverged', reason } }));
}

function standStill(model: Model): Model {
  const step = standsAt(model);
  const lent = stoodAt(model.lent, step);
  return write({ ...model, records: revealed(model.records), lent }, step);
}

function write(model: Model, step: number): Model {
  if (step === model.wish.step) return model;
  return withEffects({ ...model, written: step }, { type: 'update', part: { step } });
}

/** What would come next if the worker were a new one. */
export function resumption(model: Model): Next {
  const { stage } = model;
  switch (stage.name) {
    case 'loading':
    case 'opening':
    case 'failed':
      return stage.next;
    case 'training':
    case 'resting':
      return stage.course;
    default: {
      const step = standsAt(model);
      const next = stage.name === 'pausing' ? stage.next : null;
      return next ?? (step === 0 ? 'as-wished' : { goal: step, by: 'us' });
    }
  }
}

/** Whatever the worker trains, it need not. */
function atRest(model: Model): Model {
  if (model.stage.name !== 'training') return model;
  return withEffects(model, { type: 'send', command: { type: 'pause' } });
}

/** Gives the worker the network that reads drawings. */
export function lendOut(model: Model): Model {
  const { network } = model.lent;
  if (network === null) return model;
  const { settings, parameters } = network;
  return withEffects(model, { type: 'send', command: { type: 'lend', settings, parameters } });
}
