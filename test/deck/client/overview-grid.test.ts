import { expect, it } from 'vitest';
import { columnsIn, stepOfKey } from '../../../src/deck/client/desk/overview-grid.ts';

it('an overview has as many columns as slides are known again in, and at least two', () => {
  expect([320, 460, 690, 1280].map(columnsIn)).toEqual([2, 2, 3, 5]);
});

it('keys move in an overview by slides, rows and pages, others not', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
  expect(keys.map((key) => stepOfKey(key, 5))).toEqual([-1, 1, -5, 5, -15, 15]);
  expect(stepOfKey('Home', 5)).toBe(Number.NEGATIVE_INFINITY);
  expect(stepOfKey('End', 5)).toBe(Number.POSITIVE_INFINITY);
  expect(stepOfKey('p', 5)).toBeUndefined();
});
