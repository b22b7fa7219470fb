import { describe, expect, test } from 'vitest';
import { checkBatch, checkParameters, checkRange } from '../../src/compute/engines/check.ts';
import { sparseSamples } from './support/samples.ts';

const samples = sparseSamples(10, 4, 2);

describe('a part of samples', () => {
  test.each([
    [0, 10],
    [0, 0],
    [10, 10],
    [3, 4],
  ])('from %d to %d is there', (from, to) => {
    checkRange(samples, from, to);
  });

  test.each([
    [-1, 3],
    [0, 11],
    [5, 4],
    [0.5, 3],
    [0, 2.5],
    [Number.NaN, 3],
  ])('from %d to %d is not', (from, to) => {
    expect(() => checkRange(samples, from, to)).toThrow(
      new RangeError(`There are samples 0 to 9; ${from} to ${to - 1} were asked for.`),
    );
  });
});

describe('a mini-batch', () => {
  test('has at least one sample, and no more than its size', () => {
    checkBatch(samples, Uint32Array.of(9), 3);
    checkBatch(samples, Uint32Array.of(0, 0, 9), 3);
    expect(() => checkBatch(samples, Uint32Array.of(), 3)).toThrow(
      'A mini-batch has 1 to 3 samples, not 0.',
    );
    expect(() => checkBatch(samples, Uint32Array.of(1, 2, 3, 4), 3)).toThrow('not 4.');
  });

  test('has no sample that is not there, wherever it stands', () => {
    for (const indices of [[10], [1, 10], [10, 1]]) {
      expect(() => checkBatch(samples, Uint32Array.from(indices), 3)).toThrow(
        'There are samples 0 to 9; 10 to 10 were asked for.',
      );
    }
  });
});

describe('parameters', () => {
  const layer = (units: number, inputs: number) => ({
    weights: new Float32Array(units * inputs),
    biases: new Float32Array(units),
  });
  const layers = [3, 4, 2];

  test('fit if each layer has its weights and biases', () => {
    checkParameters([layer(4, 3), layer(2, 4)], layers);
  });

  test.each([
    [[layer(4, 3)], 'The network has 2 layers of weights; 1 were given.'],
    [[layer(4, 3), layer(2, 3)], 'Layer 2 takes 2 × 4 weights and 2 biases; 6 and 2 were given.'],
    [
      [{ ...layer(4, 3), biases: new Float32Array(5) }, layer(2, 4)],
      'Layer 1 takes 4 × 3 weights and 4 biases; 12 and 5 were given.',
    ],
  ])('that do not are refused', (given, words) => {
    expect(() => checkParameters(given, layers)).toThrow(new RangeError(words));
  });

  test.each(['weights', 'biases'] as const)('with %s that are no numbers are refused', (part) => {
    for (const value of [Number.NaN, Number.NEGATIVE_INFINITY]) {
      const given = [layer(4, 3), layer(2, 4)];
      given[1]![part][1] = value;
      expect(() => checkParameters(given, layers)).toThrow(
        new RangeError('Layer 2 was given a weight or bias that is not a finite number.'),
      );
    }
  });
});
