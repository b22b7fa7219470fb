import { expect, test } from 'vitest';
import { exp, log, logistic, tanh } from '../../src/compute/math.ts';

/** Relative distance, with the engine's own function as truth: both are right to a few last digits. */
function expectClose(actual: number, expected: number, x: number) {
  const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
  expect(error, `at ${x}`).toBeLessThan(1e-15);
}

const values = Array.from({ length: 4001 }, (_, i) => ((i - 2000) / 2000) ** 3 * 700);

test('exp is right to the last digits over its whole range', () => {
  for (const x of values) expectClose(exp(x), Math.exp(x), x);
  expect(exp(0)).toBe(1);
  expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-750)).toBe(0);
  expect(exp(Number.NaN)).toBeNaN();
});

test('log is right to the last digits over its whole range', () => {
  for (const x of values) expectClose(log(Math.exp(x)), Math.log(Math.exp(x)), x);
  for (let k = -1074; k < 1024; k++) expectClose(log(2 ** k), Math.log(2 ** k), k);
  expect(log(1)).toBe(0);
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-1)).toBeNaN();
});

test('tanh is right to the last digits, near zero too', () => {
  for (const x of values) expectClose(tanh(x), Math.tanh(x), x);
  for (const x of values) expectClose(tanh(x / 700), Math.tanh(x / 700), x / 700);
  expect(tanh(0)).toBe(0);
  expect(tanh(1000)).toBe(1);
  expect(tanh(Number.NEGATIVE_INFINITY)).toBe(-1);
});

test('the logistic function reaches 0 and 1 without overflow', () => {
  expect(logistic(0)).toBe(0.5);
  expect(logistic(1000)).toBe(1);
  expect(logistic(-1000)).toBe(0);
  expectClose(logistic(-30), Math.exp(-30) / (1 + Math.exp(-30)), -30);
});
