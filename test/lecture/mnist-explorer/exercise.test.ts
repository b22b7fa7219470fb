import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelOrder, shufflePixels } from '../../../src/datasets/shuffle-pixels.ts';
import { mnistExplorer } from '../../../src/lecture/mnist-explorer/definition.ts';
import {
  describe as describeState,
  isSecret,
} from '../../../src/lecture/mnist-explorer/describe.ts';
import { check, question } from '../../../src/lecture/mnist-explorer/exercise.ts';
import { cellOf, indexOf } from '../../../src/lecture/mnist-explorer/place.ts';
import { shownImage } from '../../../src/lecture/mnist-explorer/shown.ts';
import type { Digits } from '../../../src/lecture/shared/digit-choice.ts';

const mnist = { source: 'mnist', title: 'MNIST', problem: null, detail: '' } as const;
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

  it('tells the picture in words: whose it is, in which order, and the place looked at', () => {
    const grey = Uint8Array.from({ length: 784 }, (_, i) => i % 256);
    const digits: Digits = {
      ...mnist,
      image: () => grey,
    };
    const state = { ...mnistExplorer.state.defaults, digit: 4, image: 7, at: 30 };
    expect(describeState(state, digits, grey)).toBe(
      'A 4, image 7 of MNIST. At row 1, column 2, index 30: grey level 30 of 255.',
    );
    const own: Digits = { ...digits, source: 'built-in', title: 'built-in digits' };
    expect(describeState({ ...state, shuffle: true, seed: 3, at: 294 }, own, grey)).toBe(
      'A 4, image 7 of the built-in digits, shuffled (seed 3). At row 10, column 14, the index asked for: grey level 38 of 255.',
    );
    for (const [loading, pixels] of [
      [null, grey],
      [digits, null],
    ] as const) {
      expect(describeState({ ...state, data: 'mnist' }, loading, pixels)).toBe('Loading MNIST.');
    }
  });

  it('shows the image as it is, or each of its pixels where the shuffle puts it', () => {
    const grey = Uint8Array.from({ length: 784 }, (_, i) => i % 251);
    const asked: [number, number][] = [];
    const digits: Digits = {
      ...mnist,
      image(...which) {
        asked.push(which);
        return grey;
      },
    };
    const state = { ...mnistExplorer.state.defaults, digit: 4, image: 7, seed: 3 };
    expect(shownImage({ ...state, shuffle: false }, digits)).toEqual({ pixels: grey, order: null });
    const { pixels, order } = shownImage({ ...state, shuffle: true }, digits);
    expect(order).toEqual(pixelOrder(3));
    expect(pixels).toEqual(shufflePixels(grey, pixelOrder(3)));
    expect(asked).toEqual([
      [4, 6],
      [4, 6],
    ]);
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
