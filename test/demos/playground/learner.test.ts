import { describe, expect, it } from 'vitest';
import { specOf } from '../../../demos/playground/spec.ts';
import { createLearner } from '../../../demos/playground/training/learner.ts';
import { createPlanarModel, parametersOf } from '../../../demos/playground/training/network.ts';
import { weightsHash } from '../../../src/training/client.ts';
import { stateOf } from './support.ts';

const indices = Uint32Array.of(0, 1, 2, 3);

function setUp(rate: number) {
  const { settings, train } = specOf(stateOf({ batch: indices.length }));
  const model = createPlanarModel(settings);
  const learner = createLearner(model, { ...settings, learningRate: rate });
  return {
    model,
    learn: () => learner.learn(train!, indices),
    hash: () => weightsHash(parametersOf(model)),
  };
}

describe('what learns in the playground', () => {
  it('has other weights after each mini-batch', () => {
    const { learn, hash } = setUp(0.1);
    const start = hash();
    expect(learn()).toBeNull();
    expect(hash()).not.toBe(start);
  });

  it('does not keep an update by which a weight overflows', () => {
    const { learn, hash } = setUp(Number.MAX_VALUE);
    const start = hash();
    expect(learn()).toEqual({ what: 'a weight is no longer a finite number', lost: 0 });
    expect(hash()).toBe(start);
  });

  it('takes back the update before it if the loss of its weights is no number', () => {
    const { model, learn, hash } = setUp(0.1);
    const start = hash();
    learn();
    model.parameters[0]!.values[0] = Number.NaN;
    expect(learn()).toEqual({ what: 'the loss is no longer a finite number', lost: 1 });
    expect(hash()).toBe(start);
  });
});
