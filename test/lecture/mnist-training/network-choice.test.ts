import { describe, expect, it } from 'vitest';
import { comparisons } from '../../../src/lecture/mnist-training/comparisons.ts';
import {
  choiceOf,
  layersOf,
  type NetworkChoice,
  settingsOf,
} from '../../../src/lecture/mnist-training/network-choice.ts';

const choice: NetworkChoice = {
  hidden: [30, 20],
  activation: 'sigmoid',
  loss: 'quadratic',
  optimizer: 'sgd',
  rate: 3,
  batch: 10,
  start: 'scaled-normal',
  l2: 0.001,
  seed: 7,
};

describe('a network that was chosen', () => {
  it('has 784 inputs, its hidden layers and 10 outputs', () => {
    expect(layersOf(choice)).toEqual([784, 30, 20, 10]);
    expect(layersOf({ hidden: [] })).toEqual([784, 10]);
  });

  it('becomes settings and comes back', () => {
    expect(settingsOf(choice)).toEqual({
      ...{ layers: [784, 30, 20, 10], activation: 'sigmoid', loss: 'quadratic', optimizer: 'sgd' },
      ...{
        learningRate: 3,
        batchSize: 10,
        initializer: 'scaled-normal',
        l1: 0,
        l2: 0.001,
        seed: 7,
      },
    });
    expect(choiceOf(settingsOf(choice))).toEqual(choice);
  });

  it('with a step in its hidden layers is not trained here', () => {
    const settings = { ...settingsOf(choice), activation: 'step' } as never;
    expect(() => choiceOf(settings)).toThrow(
      new RangeError('Hidden layers with the activation “step” cannot be trained here.'),
    );
  });
});

describe('a comparison', () => {
  it('is with one other network, that starts alike and differs in what it is about', () => {
    for (const name of ['activation', 'loss', 'optimizer'] as const) {
      const [rival, ...others] = comparisons[name].rivals(choice);
      expect(others).toEqual([]);
      expect(rival!.id).toBe(`other-${name}`);
      expect(rival!.label).toBe(`with ${rival!.network[name]}`);
      expect(rival!.network[name]).not.toBe(choice[name]);
      expect(rival!.network).toMatchObject({ start: choice.start, seed: choice.seed });
    }
  });

  it('of seeds is with four others, which differ in nothing else', () => {
    const rivals = comparisons.seeds.rivals(choice);
    expect(rivals).toEqual(
      [8, 9, 10, 11].map((seed) => ({
        ...{ id: `seed-${seed}`, label: `seed ${seed}` },
        network: { ...choice, seed },
      })),
    );
  });

  it('with nothing, or with published runs, trains nothing beside it', () => {
    for (const name of ['none', 'published'] as const) {
      expect(comparisons[name].rivals()).toEqual([]);
    }
  });
});
