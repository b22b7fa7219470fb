import { expect, test } from 'vitest';
import { accuracy, argmax, calibration, confusionMatrix } from '../../src/compute/metrics.ts';

test('argmax finds the first of the largest', () => {
  expect(argmax([1, 3, 3, 2])).toBe(1);
  expect(argmax(Float32Array.of(9, 0, 1, 5, 2), 1, 5)).toBe(2);
  // What comes behind is another sample's.
  expect(argmax(Float32Array.of(1, 0, 5), 0, 2)).toBe(0);
});

test('accuracy is the share of right predictions', () => {
  expect(accuracy([1, 2, 3, 4], [1, 2, 0, 4])).toBe(0.75);
  expect(() => accuracy([], [])).toThrow(RangeError);
  expect(() => accuracy([1], [1, 2])).toThrow('got 1 and 2');
});

test('a confusion matrix counts true classes in rows, predicted ones in columns', () => {
  const matrix = confusionMatrix([0, 1, 1, 2, 0], [0, 1, 2, 2, 2], 3);
  expect([...matrix]).toEqual([1, 0, 0, 0, 1, 0, 1, 1, 1]);
});

test('calibration compares how sure with how often right', () => {
  const outputs = Float64Array.of(0.95, 0.05, 0.85, 0.15, 0.15, 0.85, 0, 1);
  const { bins, expectedError } = calibration(outputs, [0, 0, 0, 1]);
  expect(bins.map(({ from }) => from)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => i / 10));
  expect(bins.map(({ to }) => to)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) => i / 10));
  expect(bins[8]).toMatchObject({ count: 2, accuracy: 0.5 });
  expect(bins[8]!.confidence).toBeCloseTo(0.85);
  expect(bins[9]).toMatchObject({ count: 2, accuracy: 1 });
  expect(bins[3]).toMatchObject({ count: 0, confidence: 0, accuracy: 0 });
  expect(expectedError).toBeCloseTo((2 * 0.35 + 2 * 0.025) / 4);
});
