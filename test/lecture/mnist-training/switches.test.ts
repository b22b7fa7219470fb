import { describe, expect, it } from 'vitest';
import { runKey } from '../../../demos/mnist-training/logic/runs.ts';
import { comparisons } from '../../../src/lecture/mnist-training/comparisons.ts';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import type { NetworkChoice } from '../../../src/lecture/mnist-training/network-choice.ts';
import { presets } from '../../../src/lecture/mnist-training/presets.ts';
import {
  type SwitchName,
  suitableRate,
  switches,
  turned,
} from '../../../src/lecture/mnist-training/switches.ts';

const modern = { ...presets.modern.network, l2: 0, seed: 3 };
const classic = { ...presets.classic.network, l2: 0, seed: 3 };
const names = Object.keys(switches) as SwitchName[];

describe('the three modern switches', () => {
  it.each(names)('%s is off in the classic network and on in the modern one', (name) => {
    expect(switches[name].isOn(classic)).toBe(false);
    expect(switches[name].isOn(modern)).toBe(true);
  });

  it.each(names)('turning %s twice leads back', (name) => {
    expect(turned(turned(modern, name), name)).toEqual(modern);
  });

  it('all three turned on make the classic network modern, but for its size', () => {
    const turnedAll = names.reduce<NetworkChoice>((network, name) => turned(network, name), {
      ...classic,
      batch: 64,
    });
    expect({ ...turnedAll, hidden: modern.hidden }).toEqual(modern);
  });

  it('the learning rate follows: 3 for the classic network, 0.5 with cross-entropy, 0.001 for Adam', () => {
    expect(suitableRate(classic)).toBe(3);
    expect(turned(classic, 'loss').rate).toBe(0.5);
    expect(turned(classic, 'optimizer').rate).toBe(0.001);
  });
});

describe('the learning rate that suits', () => {
  const sgd = { ...classic, activation: 'sigmoid', loss: 'quadratic' } as const;

  it.each([
    [{}, 3],
    [{ loss: 'cross-entropy' }, 0.5],
    [{ activation: 'relu' }, 0.3],
    [{ activation: 'relu', loss: 'cross-entropy' }, 0.1],
    [{ optimizer: 'momentum' }, 0.3],
    [{ optimizer: 'adam' }, 0.001],
    [{ optimizer: 'rmsprop' }, 0.001],
  ] as const)('batches of ten, with %o, is %d', (change, rate) => {
    expect(suitableRate({ ...sgd, ...change })).toBe(rate);
  });

  it.each([
    [10, 3],
    [40, 6],
    [90, 9],
    [1000, 30],
  ])('batches of %d grows with the root of the batch, to %d', (batch, rate) => {
    expect(suitableRate({ ...sgd, batch })).toBe(rate);
  });

  it('Adam is the same for every batch', () => {
    expect(suitableRate({ ...sgd, optimizer: 'adam', batch: 1000 })).toBe(0.001);
  });
});

describe('what a run is compared with', () => {
  it.each(names)(
    'the race of %s starts from equal weights: same layers, start and seed',
    (name) => {
      const [rival, ...others] = comparisons[name].rivals(modern);
      expect(others).toEqual([]);
      expect(rival?.network).toMatchObject({ hidden: modern.hidden, start: 'he', seed: 3 });
      expect(rival?.network[name]).not.toBe(modern[name]);
    },
  );

  it('the band has five seeds in all, the own one first', () => {
    const rivals = comparisons.seeds.rivals(modern);
    expect(rivals.map(({ network }) => network.seed)).toEqual([4, 5, 6, 7]);
  });

  it('a run is another one when a setting, the data or the comparison changes, not when the view does', () => {
    const { defaults } = mnistTraining.state;
    const key = runKey(defaults);
    expect(runKey({ ...defaults, view: 'draw', step: 99, epochs: 7 })).toBe(key);
    expect(runKey({ ...defaults, seed: 2 })).not.toBe(key);
    expect(runKey({ ...defaults, data: 'built-in' })).not.toBe(key);
    expect(runKey({ ...defaults, compare: 'seeds' })).not.toBe(key);
  });
});
