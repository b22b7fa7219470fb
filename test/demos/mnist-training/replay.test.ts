import { describe, expect, it } from 'vitest';
import { replayOf } from '../../../demos/mnist-training/logic/runs.ts';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import { settingsOf } from '../../../src/lecture/mnist-training/network-choice.ts';

const { defaults } = mnistTraining.state;
const run = {
  settings: settingsOf(defaults),
  data: 'mnist',
  images: 2000,
  step: 188,
  replayable: true,
} as const;
const setting = (change: object) => ({ ...run, settings: { ...run.settings, ...change } });

describe('what a saved run asks of the demo', () => {
  it('is the state that replays it', () => {
    const state = { ...defaults, ...replayOf(run) };
    expect(settingsOf(state)).toEqual(run.settings);
    expect(state).toMatchObject({ data: 'mnist', images: 2000, step: 188 });
  });

  it('moves its images as the run did', () => {
    expect(replayOf(run)).toMatchObject({ shift: 0 });
    expect(replayOf({ ...run, shift: 2 })).toMatchObject({ shift: 2 });
  });

  it.each([
    ['a rate of 0', setting({ learningRate: 0 }), /rate.* is 0: /],
    ['a rate too exact', setting({ learningRate: 0.00012345678 }), /more exact/],
    ['a seed beyond the demo’s', setting({ seed: 1_000_000 }), /seed/],
    ['layers too wide', setting({ layers: [784, 5000, 10] }), /hidden/],
    ['more layers', setting({ layers: [784, 9, 9, 9, 9, 9, 10] }), /hidden/],
    ['a batch too large', setting({ batchSize: 5000 }), /batch/],
    ['an L1 penalty', setting({ l1: 0.1 }), /L1/],
    ['an activation for outputs', setting({ activation: 'softmax' }), /softmax/],
    ['a step of years', { ...run, step: 1e15 }, /step.* is 1000000000000000/],
    ['images moved further than the demo does', { ...run, shift: 7 }, /shift.* is 7/],
    ['fewer images than the demo takes', { ...run, images: 7 }, /images.* is 7/],
    ['weights that no replay makes', { ...run, replayable: false }, /other weights/],
  ])('is refused in words where it has %s', (_, file, words) => {
    expect(() => replayOf(file)).toThrow(RangeError);
    expect(() => replayOf(file)).toThrow(words);
  });
});
