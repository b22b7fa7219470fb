import { describe, expect, it } from 'vitest';
import { explain, factorPerLayer } from '../../../src/lecture/vanishing/model.ts';

/** Bars of hidden layers, front first, and of the output. */
const bars = (...deltas: number[]) =>
  [...deltas, 1].map((delta, i) => ({
    ...{ layer: i + 1, delta, slope: i < deltas.length ? 0.2 : null },
  }));

describe('what bars of the error signal show', () => {
  it.each([
    [[0.01, 0.1, 1], 'Vanishing: the first layer gets 1/100 of what the last hidden layer gets'],
    [[0.25, 1], 'Vanishing: the first layer gets 1/4.0 of what'],
    [[3000, 30, 1], 'Exploding: the first layer gets 3,000 times what the last hidden layer gets'],
    [[9.9, 1], 'Exploding: the first layer gets 9.9 times'],
    [[9.95, 1], 'Exploding: the first layer gets 10 times'],
    [
      [1, 5, 1.5],
      'Uneven: the first and the last hidden layer get about as much, but one in between up to 5.0 times as much as another.',
    ],
    [
      [1, 1.5, 1.25],
      'Balanced: no hidden layer gets more than 1.5 times as much of the error signal as another.',
    ],
    [[0, 0.5, 1], 'Nothing arrives: some layer’s ReLUs are all off, and their slope is 0.'],
    [[0.5], 'With a single hidden layer there is nothing to lose on the way yet.'],
  ])('%j', (deltas, words) => {
    expect(explain(bars(...deltas)).slice(0, words.length)).toBe(words);
  });

  it('is balanced up to a factor of 2.5', () => {
    expect(explain(bars(1, 2.5))).toMatch(/^Balanced/);
    expect(explain(bars(2.5, 1))).toMatch(/^Balanced/);
    expect(explain(bars(1, 2.51))).toMatch(/^Vanishing/);
    expect(explain(bars(2.51, 1))).toMatch(/^Exploding/);
    expect(explain(bars(1, 2.51, 1))).toMatch(/^Uneven/);
  });

  it('has a factor per layer, the geometric mean over the hidden ones', () => {
    expect(factorPerLayer(bars(8, 5, 2))).toBeCloseTo(2, 12);
    expect(factorPerLayer(bars(1, 4))).toBeCloseTo(0.25, 12);
    expect(factorPerLayer(bars(1))).toBeNull();
  });
});
