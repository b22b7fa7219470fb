import { describe, expect, it } from 'vitest';
import { createModel, type Model } from '../../../demos/playground/session/model.ts';
import { reduce, type SessionEvent } from '../../../demos/playground/session/reduce.ts';
import type { Picture } from '../../../demos/playground/training/protocol.ts';
import { mostSteps, playground } from '../../../src/lecture/playground/definition.ts';

const { defaults } = playground.state;
const pictureAt = (step: number) => ({ step }) as Picture;

/** A demo on the screen whose run stands at a step. */
function standing(step = 0): Model {
  const begun = reduce(createModel({ ...defaults, step }, true), {
    type: 'asked',
    wish: { ...defaults, step },
  });
  return heard(begun, step);
}

/** The picture at a step has come. */
const heard = (model: Model, step: number, now = 1000) =>
  reduce(model, {
    type: 'told',
    news: { type: 'picture', run: model.run, picture: pictureAt(step) },
    now,
  } as SessionEvent);

const events = (model: Model, ...rest: SessionEvent[]) => rest.reduce(reduce, model);
const sent = ({ effects }: Model) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.command] : []));

describe('what follows from what happens in the playground', () => {
  it('opens the run of its link, and stands when its picture has come', () => {
    const model = createModel(defaults, true);
    const begun = reduce(model, { type: 'asked', wish: defaults });
    expect(sent(begun).map(({ type }) => type)).toEqual(['open', 'train']);
    expect(heard(begun, 0)).toMatchObject({ stage: { name: 'still' }, effects: [] });
  });

  it('opens nothing while it is not on the screen', () => {
    const model = createModel(defaults, false);
    const asked = reduce(model, { type: 'asked', wish: defaults });
    expect(sent(asked)).toEqual([]);
    const shown = reduce(asked, { type: 'shown', mayWork: true });
    expect(sent(shown).map(({ type }) => type)).toEqual(['open', 'train']);
  });

  it('may be paused before its first picture has come', () => {
    const begun = reduce(createModel(defaults, true), { type: 'asked', wish: defaults });
    const paused = events(begun, { type: 'play' }, { type: 'pause', now: 0 });
    expect(paused).toMatchObject({ stage: { name: 'still' }, effects: [] });
  });

  it('makes whole mini-batches of frames, and keeps what is left for the next', () => {
    const playing = events(standing(), { type: 'play' }, { type: 'frame', steps: 0.75 });
    expect(sent(playing)).toEqual([]);
    const next = reduce(playing, { type: 'frame', steps: 1.5 });
    expect(sent(next)).toMatchObject([{ type: 'train', until: 2, isFrame: true }]);
    // One picture at a time.
    expect(sent(reduce(next, { type: 'frame', steps: 9 }))).toEqual([]);
    const after = heard(next, 2);
    expect(sent(reduce(after, { type: 'frame', steps: 1 }))).toMatchObject([{ until: 3 }]);
  });

  it('makes nothing of frames while it stands', () => {
    expect(sent(reduce(standing(), { type: 'frame', steps: 50 }))).toEqual([]);
  });

  it('goes to the most steps that a link replays, and stops there', () => {
    const near = events(standing(mostSteps - 3), { type: 'play' }, { type: 'frame', steps: 40 });
    expect(sent(near)).toMatchObject([{ type: 'train', until: mostSteps }]);
    const ended = heard(near, mostSteps);
    expect(ended.stage).toEqual({ name: 'still' });
    expect(ended.effects).toContainEqual({ type: 'update', part: { step: mostSteps } });
    expect(
      reduce({ ...ended, wish: { ...defaults, step: mostSteps } }, { type: 'play' }).stage.name,
    ).toBe('still');
  });

  it('goes so many steps on from where it stands, no further than there is', () => {
    const ahead = (from: number, steps: number) =>
      reduce(standing(from), { type: 'ahead', steps, now: 0 }).effects.slice(-2);
    expect(ahead(7, 3)).toEqual([{ type: 'update', part: { step: 10 } }, { type: 'settle' }]);
    expect(ahead(mostSteps - 2, 5)[0]).toEqual({ type: 'update', part: { step: mostSteps } });
  });

  it('goes so many steps on from where its link will bring it, while it is on its way', () => {
    const wish = { ...defaults, step: 90 };
    const replaying = reduce(createModel(wish, true), { type: 'asked', wish });
    expect(replaying.stage).toMatchObject({ name: 'replaying', goal: 90 });
    const ahead = reduce(replaying, { type: 'ahead', steps: 5, now: 0 });
    expect(ahead.effects).toContainEqual({ type: 'update', part: { step: 95 } });
  });

  it('tells how far a replay is, and plays on at its end if that was pressed', () => {
    const wish = { ...defaults, step: 90 };
    const replaying = reduce(createModel(wish, true), { type: 'asked', wish });
    const news = { type: 'progress', run: replaying.run, step: 40, goal: 90 } as const;
    const further = reduce(replaying, { type: 'told', news, now: 0 });
    expect(further.stage).toMatchObject({ name: 'replaying', step: 40, plays: false });
    expect(heard(further, 90).stage.name).toBe('still');
    expect(heard(reduce(further, { type: 'play' }), 90).stage.name).toBe('playing');
    const paused = events(further, { type: 'play' }, { type: 'pause', now: 0 });
    expect(heard(paused, 90).stage.name).toBe('still');
    // Of a run that stands there is no progress to tell.
    expect(
      reduce(standing(), { type: 'told', news: { ...news, run: standing().run }, now: 0 }).stage
        .name,
    ).toBe('still');
  });

  it('hears nothing of another run', () => {
    const model = standing();
    const news = { type: 'picture', run: model.run - 1, picture: pictureAt(50) } as const;
    expect(reduce(model, { type: 'told', news, now: 0 })).toEqual(model);
  });

  it('writes its step at most every 250 ms while it trains, and shows numbers at most every 120 ms', () => {
    let model = events(standing(), { type: 'play' });
    const written: number[] = [];
    const read: number[] = [];
    for (let i = 1; i <= 20; i++) {
      model = heard(reduce(model, { type: 'frame', steps: 1 }), i, 1000 + 50 * i);
      if (model.effects.some(({ type }) => type === 'update' || type === 'amend')) written.push(i);
      if (model.figures?.step === i) read.push(i);
    }
    const gaps = (steps: readonly number[]) =>
      steps.slice(1).map((step, i) => 50 * (step - steps[i]!));
    expect(new Set(gaps(written))).toEqual(new Set([250]));
    expect(new Set(gaps(read))).toEqual(new Set([150]));
    const paused = reduce(model, { type: 'pause', now: 2001 });
    expect(paused.effects).toContainEqual({ type: 'amend', part: { step: 20 } });
    expect(paused.stage).toEqual({ name: 'still' });
  });

  it('begins one step to undo with each time it is played', () => {
    const first = heard(events(standing(), { type: 'play' }, { type: 'frame', steps: 1 }), 1);
    expect(first.effects).toContainEqual({ type: 'update', part: { step: 1 } });
    const second = heard(reduce(first, { type: 'frame', steps: 1 }), 2, 2000);
    expect(second.effects).toContainEqual({ type: 'amend', part: { step: 2 } });
  });

  it('goes back to its start, though it plays', () => {
    const playing = events(standing(30), { type: 'play' });
    const restarted = reduce(playing, { type: 'restart', now: 0 });
    expect(restarted.stage).toEqual({ name: 'still' });
    expect(restarted.effects.slice(-2)).toEqual([
      { type: 'update', part: { step: 0 } },
      { type: 'settle' },
    ]);
  });

  it('says what went wrong, and opens its run anew when its worker was lost', () => {
    const model = events(standing(30), { type: 'play' });
    const failed = reduce(model, {
      type: 'told',
      news: { type: 'failed', run: model.run, reason: 'no points' },
      now: 0,
    } as SessionEvent);
    expect(failed.stage).toEqual({ name: 'stuck', reason: 'no points' });
    const lost = reduce(standing(30), { type: 'lost', reason: 'out of memory' });
    expect(lost.stage).toEqual({
      name: 'stuck',
      reason: 'Training stopped unexpectedly (out of memory). Press play to go on from step 30.',
    });
    const played = reduce(lost, { type: 'play' });
    expect(sent(played).map(({ type }) => type)).toEqual(['open', 'train']);
    expect(played.stage).toMatchObject({ name: 'replaying', goal: 30, plays: true });
  });

  it('breaks a replay off when it leaves the screen, and takes it up again', () => {
    const wish = { ...defaults, step: 90 };
    const replaying = reduce(createModel(wish, true), { type: 'asked', wish });
    const away = reduce(replaying, { type: 'shown', mayWork: false });
    expect(sent(away)).toEqual([{ type: 'pause' }]);
    expect(heard({ ...away, run: away.run }, 12).stage.name).toBe('still');
    const back = reduce(away, { type: 'shown', mayWork: true });
    expect(sent(back)).toMatchObject([{ type: 'train', until: 90, isFrame: false }]);
  });
});
