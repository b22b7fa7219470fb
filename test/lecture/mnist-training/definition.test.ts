import { describe, expect, it } from 'vitest';
import { parameterCount } from '../../../src/compute/parameter-count.ts';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import {
  choiceOf,
  layersOf,
  settingsOf,
} from '../../../src/lecture/mnist-training/network-choice.ts';
import { type PresetName, presetOf, presets } from '../../../src/lecture/mnist-training/presets.ts';

const { state } = mnistTraining;

describe('the address of a run', () => {
  it('is empty for the modern preset with seed 1', () => {
    expect(state.format(state.defaults)).toBe('');
    expect(presetOf(state.defaults)).toBe('modern');
  });

  it.each(Object.keys(presets) as PresetName[])('holds the %s preset whole', (name) => {
    const { network, epochs } = presets[name];
    const sent = { ...state.defaults, ...network, epochs, seed: 42, step: 938 };
    const { state: received, problems } = state.parse(state.format(sent));
    expect(problems).toEqual([]);
    expect(received).toEqual(sent);
    expect(presetOf(received)).toBe(name);
  });

  it('is read with several hidden layers, with none, and with own settings', () => {
    expect(state.parse('hidden=512,512').state.hidden).toEqual([512, 512]);
    expect(layersOf(state.parse('hidden=none').state)).toEqual([784, 10]);
    expect(presetOf(state.parse('rate=0.01').state)).toBeNull();
  });

  it.each([
    ['hidden=0', 'expected up to 4 whole numbers from 1 to 1024'],
    ['hidden=1,2,3,4,5', 'expected up to 4 whole numbers'],
    ['activation=step', 'expected one of'],
    ['activation=softmax', 'expected one of'],
    ['rate=0', 'expected a number from'],
    ['rate=NaN', 'expected a number from'],
    ['batch=2.5', 'expected a whole number'],
    ['step=-1', 'expected a whole number'],
    ['data=letters', 'expected one of mnist'],
  ])('%s falls back to the default and says so', (query, expected) => {
    const { state: read, problems } = state.parse(query);
    expect(read).toEqual(state.defaults);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });
});

describe('a network in words of the address', () => {
  it('becomes settings and comes back the same', () => {
    const { network } = presets.classic;
    const choice = { ...network, l2: 0.001, seed: 7 };
    expect(choiceOf(settingsOf(choice))).toEqual(choice);
  });

  it('784-30-10 has 23,860 weights and biases', () => {
    expect(parameterCount([784, 30, 10])).toBe(23_860);
  });
});
