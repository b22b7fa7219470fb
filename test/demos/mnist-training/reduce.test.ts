import { describe, expect, it } from 'vitest';
import {
  createModel,
  type Model,
  type Stage,
} from '../../../demos/mnist-training/session/model.ts';
import { isEager, phaseOf } from '../../../demos/mnist-training/session/readings.ts';
import { reduce, type SessionEvent } from '../../../demos/mnist-training/session/reduce.ts';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import type { TrainingEvent } from '../../../src/training/client.ts';

const { state: wish } = mnistTraining.state.parse('images=1000&epochs=2');
const events = (model: Model, ...rest: SessionEvent[]) => rest.reduce(reduce, model);
const told = (event: TrainingEvent, now = 0): SessionEvent => ({ type: 'told', event, now });
const evaluated = (step: number, accuracy: number, run = 'main') =>
  ({
    type: 'evaluated',
    run,
    step,
    loss: 1 - accuracy,
    accuracy,
    predictions: new Uint8Array(),
    hash: `${step}`,
  }) as const;
const commands = ({ effects }: Model) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.command.type] : []));

/** A run of ten mini-batches an epoch, open and standing at its start. */
function standing(): Model {
  return events(
    createModel(wish, true),
    { type: 'asked', wish, heard: null },
    told({ type: 'loading', dataset: 'mnist', count: 1000, total: 1000 }),
    told({ type: 'opened', kernels: 'simd', fallbackReason: null, stepsPerEpoch: [10] }),
    told(evaluated(0, 0.1)),
  );
}

describe('what is said of a run', () => {
  it('is a milestone, but not before a warning could be read', () => {
    const training = reduce(standing(), { type: 'train' });
    const slept = reduce(training, { type: 'slept', now: 1000 });
    expect(slept.news.text).toContain('let this page sleep');
    const early = reduce(slept, told(evaluated(1, 0.6), 4999));
    expect(early.news).toBe(slept.news);
    const later = reduce(slept, told(evaluated(1, 0.6), 5000));
    expect(later.news.text).toMatch(/^Past 50 %/);
    expect(reduce(later, told(evaluated(2, 0.82), 5001)).news.text).toMatch(/^Past 80 %/);
  });

  it('is nothing of a run beside it, but that it blew up', () => {
    const training = reduce(standing(), { type: 'train' });
    expect(reduce(training, told(evaluated(1, 0.99, 'rival'), 9)).news).toBe(training.news);
    const diverged = { type: 'diverged', step: 3, lastGood: 0, reason: 'Too fast.' } as const;
    const beside = reduce(training, told({ ...diverged, run: 'rival' }, 9));
    expect(beside.news.text).toBe('One of the runs compared diverged: Too fast.');
    expect(beside.stage.name).toBe('training');
    const main = reduce(training, told({ ...diverged, run: 'main' }, 9));
    expect(main.stage).toEqual({ name: 'diverged', reason: 'Too fast.' });
  });
});

describe('a worker that stops without a word', () => {
  const lose = (model: Model, times: number) =>
    events(model, ...Array(times).fill({ type: 'lost', reason: 'gone', now: 0 }));

  it('is replaced, which goes on to where training was going', () => {
    const training = reduce(standing(), { type: 'train' });
    const lost = lose(training, 1);
    expect(lost.effects.map(({ type }) => type)).toEqual(['restart', 'load']);
    expect(lost.stage).toEqual({ name: 'loading', next: { goal: 20, by: 'us' } });
    expect(lost.news.text).toBe(
      'The training worker stopped (gone). A new one replays the run to where it was.',
    );
  });

  it('three times in a row is given up; what it measures in between begins the count anew', () => {
    expect(lose(standing(), 2).stage.name).toBe('loading');
    const given = lose(standing(), 3);
    expect(given.stage).toMatchObject({ name: 'failed', hasWorker: false });
    expect(given.effects).toEqual([]);
    const alive = { ...lose(standing(), 2), stage: standing().stage, unanswered: 0 };
    expect(lose(reduce(alive, told(evaluated(0, 0.1))), 1).losses).toBe(1);
    const again = reduce(given, { type: 'try-again' });
    expect(again.effects.map(({ type }) => type)).toEqual(['restart', 'load']);
    expect(again.losses).toBe(0);
  });
});

describe('what went wrong', () => {
  it('stays to be read, whatever another window begins', () => {
    const training = reduce(standing(), { type: 'train' });
    const diverged = reduce(
      training,
      told({ type: 'diverged', run: 'main', step: 3, lastGood: 0, reason: 'Too fast.' }),
    );
    const { key } = diverged.kept!;
    for (const goal of [15, 'epochs'] as const) {
      const heard = { key, goal, runs: [] };
      const after = reduce(diverged, { type: 'asked', wish: diverged.wish, heard });
      expect(after.stage).toEqual(diverged.stage);
      expect(commands(after)).toEqual([]);
    }
  });

  it('in a command of ours leaves the worker, and ends with other settings', () => {
    const failed = reduce(standing(), told({ type: 'failed', command: 'train', reason: 'No.' }));
    expect(failed.stage).toMatchObject({ name: 'failed', reason: 'No.', hasWorker: true });
    const other = { ...wish, rate: 0.5 };
    expect(reduce(failed, { type: 'asked', wish: other, heard: null }).stage.name).toBe('opening');
  });
});

describe('the phase that the page shows', () => {
  const phase = (stage: Stage, changes: Partial<Model> = {}) =>
    phaseOf({ ...standing(), stage, ...changes });
  const course = { goal: 20, by: 'us' } as const;

  it('is training on the way to a step, also while the run is being opened for it', () => {
    expect(phase({ name: 'opening', next: course })).toBe('training');
    expect(phase({ name: 'opening', next: 'as-wished' }, { wish: { ...wish, step: 5 } })).toBe(
      'training',
    );
    expect(phase({ name: 'training', course })).toBe('training');
    expect(phase({ name: 'pausing', next: null })).toBe('training');
  });

  it('is still at the start, beside the screen, and until training begins by itself', () => {
    expect(phase({ name: 'opening', next: 'as-wished' })).toBe('still');
    expect(phase({ name: 'opening', next: course }, { isOnScreen: false })).toBe('still');
    expect(phase({ name: 'opening', next: 'epochs' })).toBe('still');
    expect(phase({ name: 'resting', course })).toBe('still');
    expect(phase({ name: 'still' })).toBe('still');
  });

  it('is that of the stage where this is what is to be seen', () => {
    expect(phase({ name: 'loading', next: 'epochs' })).toBe('loading');
    expect(phase({ name: 'diverged', reason: '' })).toBe('diverged');
    const failed = { name: 'failed', reason: '', next: 'epochs', hasWorker: true } as const;
    expect(phase(failed)).toBe('failed');
  });

  it('is eager where training begins by itself', () => {
    const eager = (stage: Stage) => isEager({ ...standing(), stage });
    expect(eager({ name: 'loading', next: 'epochs' })).toBe(true);
    expect(eager({ name: 'opening', next: 'epochs' })).toBe(true);
    expect(eager({ name: 'loading', next: 'as-wished' })).toBe(false);
    expect(eager({ name: 'still' })).toBe(false);
  });
});
