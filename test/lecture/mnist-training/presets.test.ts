import { describe, expect, it } from 'vitest';
import { type PresetName, presetOf, presets } from '../../../src/lecture/mnist-training/presets.ts';
import { suitableRate } from '../../../src/lecture/mnist-training/switches.ts';

const names = Object.keys(presets) as PresetName[];
const plain = { l2: 0, seed: 3 };

describe('the presets', () => {
  it.each(names)('%s learns at the rate that suits its network', (name) => {
    const { network } = presets[name];
    expect(network.rate).toBe(suitableRate({ ...network, ...plain }));
  });

  it.each(names)('%s is known by its network, whatever the seed', (name) => {
    expect(presetOf({ ...presets[name].network, ...plain })).toBe(name);
    expect(presetOf({ ...presets[name].network, ...plain, seed: 99 })).toBe(name);
  });

  it('are no longer that with anything changed', () => {
    const { network } = presets.modern;
    for (const change of [
      { hidden: [127] },
      { rate: 0.01 },
      { batch: 32 },
      { start: 'glorot' },
      { activation: 'tanh' },
      { optimizer: 'sgd' },
      { loss: 'quadratic' },
      { l2: 0.1 },
    ] as const) {
      expect(presetOf({ ...network, ...plain, ...change })).toBeNull();
    }
  });

  it('are what their sentences say', () => {
    for (const { sentence, network } of Object.values(presets)) {
      expect(sentence).toContain(['784', ...network.hidden, '10'].join('-'));
    }
  });

  it('are the network of the classic book and that of the textbooks of today', () => {
    expect(presets.classic).toMatchObject({
      epochs: 30,
      network: { hidden: [30], rate: 3, batch: 10, optimizer: 'sgd' },
    });
    expect(presets.modern.network).toMatchObject({ hidden: [128], rate: 0.001, batch: 64 });
  });
});
