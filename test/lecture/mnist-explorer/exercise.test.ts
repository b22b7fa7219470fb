import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mnistExplorer } from '../../../src/lecture/mnist-explorer/definition.ts';
import {
  describe as describeState,
  isSecret,
} from '../../../src/lecture/mnist-explorer/describe.ts';
import { check, question } from '../../../src/lecture/mnist-explorer/exercise.ts';
import { cellOf, indexOf } from '../../../src/lecture/mnist-explorer/place.ts';

const asks = fc.integer({ min: 1, max: 9999 });
const places = fc.integer({ min: 0, max: 783 });

describe('rows and columns', () => {
  it('lead to places of the list and back, row after row', () => {
    fc.assert(
      fc.property(places, (index) => {
        const { row, column } = cellOf(index);
        expect(row).toBeLessThan(28);
        expect(column).toBeLessThan(28);
        expect(indexOf({ row, column })).toBe(index);
      }),
    );
    expect(indexOf({ row: 0, column: 27 }) + 1).toBe(indexOf({ row: 1, column: 0 }));
  });
});

describe('finding the pixel', () => {
  it('asks first for row 10, column 14, which is index 294', () => {
    expect(question(1)).toEqual({ row: 10, column: 14 });
    expect(check(question(1), 294).passed).toBe(true);
  });

  it('asks the same for the same number, for a pixel whose row and column can be told apart', () => {
    fc.assert(
      fc.property(asks, (ask) => {
        const { row, column } = question(ask);
        expect(question(ask)).toEqual({ row, column });
        expect(row).not.toBe(column);
        expect(row).toBeGreaterThan(0);
        expect(row).toBeLessThan(28);
        expect(column).toBeLessThan(28);
      }),
    );
  });

  it('passes 28 · row + column alone, and tells where any other index is', () => {
    fc.assert(
      fc.property(asks, places, (ask, answer) => {
        const asked = question(ask);
        const { passed, reason } = check(asked, answer);
        expect(passed).toBe(answer === 28 * asked.row + asked.column);
        if (passed) return;
        const { row, column } = cellOf(answer);
        expect(reason).toContain(`Index ${answer} is row ${row}, column ${column}.`);
      }),
    );
  });

  it.each([
    [28 * 14 + 10, 'swapped'],
    [295, 'counts from 0'],
    [293, 'column 0 is a pixel too'],
    [294 + 28, 'One row too many'],
    [294 - 28, 'One row short'],
    [28 * 9 + 13, 'nothing is to be taken off'],
    [27 * 10 + 14, 'A row has 28 pixels'],
    [24, 'holds 28 pixels'],
    [140, 'adds 28'],
    [784, 'ends at index 783'],
    [null, 'count from 0'],
  ])('says to %s what went wrong: %s', (answer, reason) => {
    const verdict = check(question(1), answer);
    expect(verdict.passed).toBe(false);
    expect(verdict.reason).toContain(reason);
  });

  it('does not give the index away before it is found', () => {
    const asked = { ...mnistExplorer.state.defaults, at: 294 };
    expect(isSecret(asked, 294)).toBe(true);
    expect(isSecret(asked, 295)).toBe(false);
    expect(isSecret({ ...asked, answer: 294 }, 294)).toBe(false);
    const digits = {
      source: 'built-in',
      title: 'built-in digits',
      problem: null,
      detail: '',
      image: () => new Uint8Array(784).fill(7),
    } as const;
    expect(describeState(asked, digits, digits.image())).not.toContain('294');
  });
});
