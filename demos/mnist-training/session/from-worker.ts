/** What the worker tells, and what follows from it. */

import type { TrainingEvent } from '../../../src/training/client.ts';
import { milestone } from '../logic/milestones.ts';
import { mainRun } from '../logic/runs.ts';
import {
  diverge,
  goTo,
  leaveWord,
  load,
  openWished,
  restart,
  resumption,
  stand,
  trainEpochs,
  warned,
} from './course.ts';
import { compared } from './lent.ts';
import { type EventOf, type Model, standsAt } from './model.ts';
import { recorded, shownRuns } from './records.ts';

/** Workers in a row that stop without a word before it is given up. */
const mostLosses = 3;

/** @param now in milliseconds */
export function heardFromWorker(model: Model, event: TrainingEvent, now: number): Model {
  switch (event.type) {
    case 'loading':
      return imagesCame(model, event);
    case 'data':
      return event.dataset === model.images.name ? { ...model, data: event } : model;
    case 'opened':
      return opened({ ...model, unanswered: model.unanswered - 1 }, event);
    case 'failed':
      return failed(model, event);
    default:
      return isOfOpenRun(model) ? heardOfRun(model, event, now) : model;
  }
}

/** Not of a run that was given up, while the next one is opened or waits for its images. */
function isOfOpenRun({ unanswered, stage }: Model): boolean {
  return unanswered === 0 && stage.name !== 'loading' && stage.name !== 'failed';
}

function heardOfRun(before: Model, event: TrainingEvent, now: number): Model {
  const model = { ...before, records: recorded(before.records, event) };
  switch (event.type) {
    case 'evaluated':
      return evaluated(model, event, now);
    case 'diverged':
      if (event.run === mainRun) return diverge(model, event.reason);
      return warned(model, `One of the runs compared diverged: ${event.reason}`, now);
    case 'stopped':
      return stopped(model, event);
    default:
      return model;
  }
}

function imagesCame(model: Model, { dataset, count, total }: EventOf<'loading'>): Model {
  if (dataset !== model.images.name) return model;
  const next = { ...model, images: { name: dataset, count, total } };
  return model.stage.name === 'loading' ? openWished(next, model.stage.next) : next;
}

function opened(model: Model, event: EventOf<'opened'>): Model {
  const { stage } = model;
  if (model.unanswered > 0 || stage.name !== 'opening') return model;
  const ready = { ...model, opened: event, records: recorded(model.records, event) };
  // Whoever pressed it has told it already.
  if (stage.next === 'epochs') return trainEpochs(ready, 'others');
  if (stage.next === 'as-wished') return goTo(ready, { goal: model.wish.step, by: 'us' });
  return goTo(ready, stage.next);
}

function evaluated(model: Model, { run, step, hash }: EventOf<'evaluated'>, now: number): Model {
  const alive = { ...model, losses: 0 };
  if (run !== mainRun) return alive;
  const next = { ...alive, lent: compared(model.lent, step, hash) };
  const [history] = shownRuns(model.records);
  if (history !== model.records.live[0] || history === undefined) return next;
  const reached = milestone(history);
  const isTimely = reached !== null && now >= model.news.until;
  return isTimely ? { ...next, news: { text: reached, until: 0 } } : next;
}

function stopped(model: Model, { step, reason }: EventOf<'stopped'>): Model {
  const { stage } = model;
  if (stage.name === 'pausing') {
    const { next } = stage;
    if (next === null || next.goal === standsAt(model)) return stand(model);
    const going = goTo(model, next);
    return going.stage.name === 'resting' ? leaveWord(going, next) : going;
  }
  if (stage.name !== 'training') return model;
  // The goal was moved ahead after the worker had reached the one before, or back after it had come past.
  if (reason === 'reached' && step < stage.course.goal) return model;
  if (reason === 'reached' && step > stage.course.goal) return goTo(model, stage.course);
  return stand(model);
}

function failed(model: Model, { command, reason }: EventOf<'failed'>): Model {
  const unanswered = model.unanswered - (command === 'open' ? 1 : 0);
  const stage = { name: 'failed', reason, next: 'as-wished', hasWorker: true } as const;
  return { ...model, unanswered, stage };
}

/** The worker stopped without a word: a new one replays the run to where it was. */
export function lost(model: Model, reason: string, now: number): Model {
  const losses = model.losses + 1;
  const next = resumption(model);
  if (losses >= mostLosses) {
    const words = `The training worker stopped ${losses} times in a row (${reason}). Close other tabs, then try again.`;
    return { ...model, losses, stage: { name: 'failed', reason: words, next, hasWorker: false } };
  }
  const words = `The training worker stopped (${reason}). A new one replays the run to where it was.`;
  return load(restart({ ...warned(model, words, now), losses }), next);
}
