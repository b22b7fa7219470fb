import { describe, expect, test } from 'vitest';
import type { Samples } from '../../src/compute/types.ts';
import {
  naturalNumber,
  positiveInteger,
  positiveNumber,
  validateFit,
  validateSamples,
  validateSettings,
} from '../../src/compute/validate.ts';
import { settings } from './support/samples.ts';

const none = [Number.NaN, Number.POSITIVE_INFINITY, '1', undefined, null];

describe('numbers', () => {
  test.each([
    ['whole ones above 0', positiveInteger, [1, 2, 1e9], [0, -1, 1.5, 2 ** 60]],
    ['whole ones from 0 on', naturalNumber, [0, 1, 1e9], [-1, 0.5, 2 ** 60]],
    ['those above 0', positiveNumber, [1e-300, 0.5, 7], [0, -0.5]],
  ])('%s are told from others', (_, check, good, bad) => {
    for (const value of good) expect(() => check('It', value)).not.toThrow();
    for (const value of [...bad, ...none]) {
      expect(() => check('It', value as number)).toThrow(RangeError);
      expect(() => check('It', value as number)).toThrow(
        new RegExp(`^It must be .*, not ${value}`),
      );
    }
  });
});

describe('settings', () => {
  test.each([
    [{ layers: [] }, 'at least two numbers, inputs and outputs, such as 784,128,10; not “”'],
    [{ layers: '784,10' }, 'not “784,10”'],
    [{ layers: [2, 2.5] }, 'not 2.5'],
    [{ l1: -1e-9 }, 'The l1 penalty must be a number of 0 or more, not -1e-9.'],
    [{ l1: Number.NaN }, 'The l1 penalty'],
    [{ l2: Number.POSITIVE_INFINITY }, 'The l2 penalty'],
    [{ seed: 0.5 }, 'The seed'],
  ])('%o are refused', (changes, words) => {
    expect(() => validateSettings({ ...settings, ...(changes as object) })).toThrow(words);
  });

  test('may have penalties of 0, and two layers', () => {
    validateSettings({ ...settings, layers: [1, 1], l1: 0, l2: 0, seed: 0 });
  });
});

describe('samples', () => {
  const samples = (changes: Partial<Samples> = {}): Samples => ({
    ...{ count: 2, inputSize: 3, classCount: 2 },
    inputs: Float32Array.of(1, 2, 3, 4, 5, 6),
    labels: Uint8Array.of(0, 1),
    ...changes,
  });

  test('that agree with themselves are taken', () => {
    validateSamples(samples());
    validateSamples(samples({ inputs: new Uint8Array(6) }));
    validateFit(samples(), [3, 7, 2]);
  });

  test.each([
    [{ count: 0 }, 'The number of samples must be a whole number above 0, not 0.'],
    [{ inputSize: 0 }, 'The number of inputs must be'],
    [{ classCount: 0 }, 'The number of classes must be'],
    [{ inputs: new Float32Array(5) }, '2 samples of 3 inputs need 6 numbers, not 5.'],
    [{ inputs: new Float32Array(7) }, 'need 6 numbers, not 7.'],
    [{ labels: new Uint8Array(1) }, '2 samples need 2 labels, not 1.'],
    [{ labels: new Uint8Array(3) }, '2 samples need 2 labels, not 3.'],
    [{ labels: Uint8Array.of(1, 2) }, 'Labels must be from 0 to 1; sample 1 has label 2.'],
    [
      { inputs: Float32Array.of(1, 2, 3, 4, Number.POSITIVE_INFINITY, 6) },
      'Inputs must be finite numbers; sample 1 has Infinity.',
    ],
    [{ inputs: Float32Array.of(1, 2, Number.NaN, 4, 5, 6) }, 'sample 0 has NaN.'],
  ])('%o are refused', (changes, words) => {
    expect(() => validateSamples(samples(changes))).toThrow(words);
  });

  test('are looked at again as long as they are wrong, and once if they are right', () => {
    const wrong = samples({ labels: Uint8Array.of(0, 2) });
    for (let i = 0; i < 2; i++) expect(() => validateSamples(wrong)).toThrow('sample 1');
    const right = samples();
    validateSamples(right);
    let looks = 0;
    const watched = new Proxy(right, {
      get(target, key) {
        looks += 1;
        return Reflect.get(target, key);
      },
    });
    validateSamples(watched);
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    validateSamples(watched);
    expect(looks).toBe(0);
  });

  test('fit a network with as many inputs and outputs', () => {
    expect(() => validateFit(samples(), [4, 2])).toThrow(
      'The samples have 3 inputs each, but the network takes 4.',
    );
    expect(() => validateFit(samples(), [3, 3])).toThrow(
      'The samples have 2 classes, but the network has 3 outputs.',
    );
  });
});
