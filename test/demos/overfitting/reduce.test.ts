import { describe, expect, it } from 'vitest';
import {
  createModel,
  type Effect,
  epochShown,
  type Model,
} from '../../../demos/overfitting/session/model.ts';
import { reduce, type SessionEvent } from '../../../demos/overfitting/session/reduce.ts';
import { type OverfittingState, overfitting } from '../../../src/lecture/overfitting/definition.ts';
import { plans } from '../../../src/lecture/overfitting/runs.ts';
import { missed } from '../../../src/lecture/shared/in-a-row.ts';
import type { EpochNews, EpochRecord } from '../../../src/training/epochs/protocol.ts';

const { defaults } = overfitting.state;
const { epochs, perSecond } = plans.points;
const asked = (part: Partial<OverfittingState> = {}): SessionEvent => ({
  type: 'asked',
  wish: { ...defaults, ...part },
});
const told = (news: EpochNews): SessionEvent => ({ type: 'told', news });

/** The best validation accuracy comes after epoch 40. */
const recordAt = (epoch: number): EpochRecord => ({
  epoch,
  train: { loss: 1, accuracy: 1 },
  heldOut: { loss: 1, accuracy: 0.9 - Math.abs(epoch - 40) / 1000 },
  surface: null,
});

/** A demo on the screen whose address asks for this, with a worker that has trained up to `known`. */
function begun(part: Partial<OverfittingState> = {}, known = part.epoch ?? 0): Model {
  const model = reduce(createModel({ ...defaults, ...part }, true), asked(part));
  return trained(model, known);
}

function trained(model: Model, until: number): Model {
  const { run, records } = model;
  const next = Array.from({ length: until + 1 - records.length }, (_, i) =>
    told({ type: 'epoch', run, record: recordAt(records.length + i) }),
  );
  return events(model, ...next);
}

const events = (model: Model, ...rest: SessionEvent[]) => rest.reduce(reduce, model);
/** Plays on until an epoch is on the screen. */
const playedTo = (model: Model, epoch: number) => {
  const playing = events(trained(model, epoch), { type: 'play' });
  return events(playing, { type: 'tick', seconds: epoch / perSecond });
};
const lost: SessionEvent = { type: 'lost', reason: 'out of memory' };
const update = (part: Partial<OverfittingState>): Effect => ({ type: 'update', part });
const settle: Effect = { type: 'settle' };

describe('what follows from what happens in the overfitting demo', () => {
  it('opens the run of its address and trains to its epoch', () => {
    const model = begun({ epoch: 7, seed: 3 }, -1);
    const wish = { ...defaults, epoch: 7, seed: 3 };
    expect(model.effects).toEqual([
      { type: 'open', run: 1, wish },
      { type: 'train', until: 7 },
    ]);
    expect(trained(model, 7).effects).toEqual([]);
  });

  it('trains to the end of a run that was stopped', () => {
    expect(begun({ stop: 12 }, -1).effects.at(-1)).toEqual({ type: 'train', until: epochs });
  });

  it('tells the worker nothing of what changes the picture alone', () => {
    const model = reduce(begun({ epoch: 7 }), asked({ epoch: 7, measure: 'cost' }));
    expect(model.effects).toEqual([]);
    expect(model.wish.measure).toBe('cost');
  });

  it('opens a run away from the screen, and trains none of it until it is there', () => {
    const hidden = reduce(createModel({ ...defaults, epoch: 7 }, false), asked({ epoch: 7 }));
    expect(hidden.effects.at(-1)).toEqual({ type: 'train', until: -1 });
    const first = trained(hidden, 0);
    expect(first.effects).toEqual([]);
    const shown = reduce(first, { type: 'shown', isActive: true });
    expect(shown.effects).toEqual([{ type: 'train', until: 7 }]);
  });

  it('trains no further than it is when it leaves the screen', () => {
    const model = trained(begun({ epoch: 50 }, 0), 20);
    const hidden = reduce(model, { type: 'shown', isActive: false });
    expect(hidden.effects).toEqual([{ type: 'train', until: 20 }]);
    // What was on its way.
    expect(trained(hidden, 22).effects).toEqual([]);
  });

  it('is paused when it leaves the screen while it plays', () => {
    const hidden = reduce(playedTo(begun(), 9), { type: 'shown', isActive: false });
    expect(hidden).toMatchObject({ stage: { name: 'still' }, wish: { epoch: 9 } });
    expect(hidden.effects).toEqual([update({ epoch: 9 }), settle]);
  });

  it('keeps what the worker tells of its run, and nothing of the one before', () => {
    const model = reduce(begun({}, 3), asked({ hidden: 5 }));
    expect(model).toMatchObject({ run: 2, records: [] });
    const samples = { inputSize: 2, inputs: new Float32Array(), labels: new Uint8Array() };
    const opened = (run: number): EpochNews => ({
      ...{ type: 'opened', run, title: 'Moons', problem: null },
      samples: { ...samples, wrong: new Uint8Array() },
    });
    const record = recordAt(0);
    for (const news of [
      opened(1),
      { type: 'epoch', run: 1, record } as const,
      { type: 'failed', run: 1, reason: 'old' } as const,
    ]) {
      expect(reduce(model, told(news))).toEqual({ ...model, effects: [] });
    }
    expect(reduce(model, told(opened(2))).opened).toEqual(opened(2));
    expect(reduce(model, told({ type: 'epoch', run: 2, record })).records).toEqual([record]);
    expect(reduce(model, told({ type: 'stopped', run: 2 }))).toEqual({ ...model, effects: [] });
  });

  it('plays so many epochs a second from where it is, and asks for those alone', () => {
    const playing = reduce(begun({ epoch: 10 }), { type: 'play' });
    expect([playing.stage, playing.effects]).toEqual([{ name: 'playing', due: 10 }, []]);
    const next = reduce(playing, { type: 'tick', seconds: 1 / perSecond });
    expect(next.effects).toEqual([{ type: 'train', until: 11 }]);
    expect(reduce(next, { type: 'tick', seconds: 0.1 / perSecond }).effects).toEqual([]);
  });

  it('is never due further ahead of the worker than its next epoch and a beat', () => {
    const playing = reduce(begun({}, 4), { type: 'play' });
    const seconds = 3 / perSecond;
    const late = events(playing, ...Array<SessionEvent>(9).fill({ type: 'tick', seconds }));
    expect(late.stage).toEqual({ name: 'playing', due: 4 + 1 + 3 });
  });

  it('makes nothing of ticks while it stands', () => {
    const model = begun({ epoch: 5 });
    expect(reduce(model, { type: 'tick', seconds: 1 })).toEqual({ ...model, effects: [] });
  });

  it('is stopped for good by the end of the run, once all of it is on the screen', () => {
    const tick: SessionEvent = { type: 'tick', seconds: 1 };
    const near = events(trained(begun({ epoch: epochs - 1 }), epochs), { type: 'play' }, tick);
    expect(near.stage).toEqual({ name: 'playing', due: epochs });
    const ended = reduce(near, tick);
    expect(ended).toMatchObject({
      stage: { name: 'still' },
      wish: { epoch: epochs, stop: epochs },
    });
    expect(ended.effects).toEqual([update({ epoch: epochs, stop: epochs }), settle]);
  });

  it('stands where it is paused', () => {
    const paused = reduce(playedTo(begun(), 9), { type: 'pause' });
    expect(paused).toMatchObject({ stage: { name: 'still' }, wish: { epoch: 9 } });
    expect(paused.effects).toEqual([update({ epoch: 9 }), settle]);
  });

  it('asks for the rest of the run when it is stopped', () => {
    const stopped = reduce(playedTo(begun(), 9), { type: 'stop' });
    expect(stopped.wish).toMatchObject({ epoch: 9, stop: 9 });
    expect(stopped.effects).toEqual([
      ...[update({ epoch: 9, stop: 9 }), settle],
      { type: 'train', until: epochs },
    ]);
  });

  it('is not stopped before it has begun', () => {
    const playing = reduce(begun(), { type: 'play' });
    expect(reduce(playing, { type: 'stop' })).toEqual(playing);
  });

  it('skips from the epoch that it is on its way to, and no further than the end', () => {
    const skipped = reduce(begun({ epoch: 20 }, 3), { type: 'skip', epochs: 5 });
    expect(skipped.effects).toEqual([
      ...[update({ epoch: 25 }), settle],
      { type: 'train', until: 25 },
    ]);
    expect(reduce(skipped, { type: 'skip', epochs: 1000 }).wish.epoch).toBe(epochs);
  });

  it('begins before training after a change, with the row that the run before it left', () => {
    const change = (model: Model, part: Partial<OverfittingState> = { seed: 5 }) =>
      reduce(model, { type: 'change', part }).effects;
    const anew = { seed: 5, epoch: 0, stop: 0 };
    const well = { stop: 40, epoch: 40, row: 1 };
    expect(change(begun(well, epochs))).toEqual([update({ ...anew, row: 2 })]);
    expect(change(begun(well, 100))).toEqual([update({ ...anew, row: 0 })]);
    expect(change(begun({ epoch: 9, row: 1 }))).toEqual([update({ ...anew, row: 1 })]);
    // Unless the change says what row it has.
    const again = { validation: true, row: missed };
    expect(change(begun(well, epochs), again)).toEqual([update({ ...again, epoch: 0, stop: 0 })]);
  });

  it('ends what is playing by a change', () => {
    const changed = reduce(playedTo(begun(), 9), { type: 'change', part: { seed: 5 } });
    expect(changed.stage).toEqual({ name: 'still' });
  });

  it('ends what is playing when the address asks for another epoch', () => {
    const model = reduce(playedTo(begun(), 9), asked({ epoch: 5 }));
    expect(model.stage).toEqual({ name: 'still' });
    expect(epochShown(model)).toBe(5);
  });

  it('plays on while another look at the same run is chosen', () => {
    const playing = playedTo(begun(), 9);
    const model = reduce(playing, asked({ validation: true, measure: 'cost' }));
    expect(model.stage).toEqual(playing.stage);
    expect(epochShown(model)).toBe(9);
  });

  it('says why a run cannot go on, and opens another one', () => {
    const model = playedTo(begun(), 9);
    const reason = 'the loss became NaN.';
    const failed = reduce(model, told({ type: 'failed', run: model.run, reason }));
    expect(failed.stage).toMatchObject({ reason: `Training stopped: ${reason}`, hasWorker: true });
    const other = reduce(failed, asked({ seed: 8 }));
    expect(other.stage).toEqual({ name: 'still' });
    expect(other.effects.map(({ type }) => type)).toEqual(['open', 'train']);
  });

  it('without its worker tells it nothing, and does not play', () => {
    const model = reduce(begun(), lost);
    expect(model.stage).toMatchObject({ reason: 'Training stopped: out of memory' });
    for (const event of [
      asked({ seed: 8 }),
      asked({ epoch: 30 }),
      { type: 'shown', isActive: false } as const,
      { type: 'play' } as const,
    ]) {
      expect(reduce(model, event)).toMatchObject({ stage: model.stage, effects: [] });
    }
  });

  it('gives a new worker the run that the address asks for', () => {
    const model = events(begun(), lost, asked({ seed: 8, epoch: 6 }), { type: 'try-again' });
    expect(model).toMatchObject({ stage: { name: 'still' }, records: [], run: 2 });
    expect(model.effects).toEqual([
      { type: 'restart' },
      { type: 'open', run: 2, wish: model.wish },
      { type: 'train', until: 6 },
    ]);
  });
});
