import { describe, expect, it } from 'vitest';
import { middles } from '../../../src/compute/bumps.ts';
import { answer } from '../../../src/lecture/bumps/answer.ts';
import { curveOf } from '../../../src/lecture/bumps/curve.ts';
import { type BumpsState, bumps, handCount } from '../../../src/lecture/bumps/definition.ts';
import { describe as words } from '../../../src/lecture/bumps/describe.ts';
import { another, check } from '../../../src/lecture/bumps/exercise.ts';
import { pairOf } from '../../../src/lecture/bumps/model.ts';

const { defaults } = bumps.state;
const stateOf = (change: Partial<BumpsState>): BumpsState => ({ ...defaults, ...change });

/** What a student does who follows the curve, as exactly as a link keeps it. */
const followed = (curve: number) =>
  middles(handCount)
    .map(curveOf(curve))
    .map((height) => Math.round(100 * height) / 100);

const seeds = Array.from({ length: 300 }, (_, i) => i + 1);

describe('the curves of the exercise', () => {
  it('go from 0.1 to 0.9, each in its own way', () => {
    const drawn = seeds.map((seed) =>
      Array.from({ length: 201 }, (_, i) => curveOf(seed)(i / 200)),
    );
    for (const heights of drawn) {
      expect(Math.min(...heights)).toBeCloseTo(0.1, 9);
      expect(Math.max(...heights)).toBeCloseTo(0.9, 9);
    }
    expect(new Set(drawn.map(String)).size).toBe(seeds.length);
  });
});

describe('the exercise of seven bumps', () => {
  it('is solved by bumps as high as the curve with soft edges, on every curve', () => {
    const stuck = seeds.filter(
      (curve) => !check(stateOf({ curve, heights: followed(curve), steep: 5.5 })).passed,
    );
    expect(stuck).toEqual([]);
  });

  it('is not solved by the same bumps with the edges it begins with, on nearly every curve', () => {
    const solved = seeds.filter(
      (curve) => check(stateOf({ curve, heights: followed(curve) })).passed,
    );
    expect(solved.length).toBeLessThan(seeds.length / 20);
  });

  it('says where the sum is furthest off and which way', () => {
    const high = check(stateOf({ heights: Array(handCount).fill(1) }));
    expect(high.reason).toMatch(/^At x = 0\.\d+ the sum is 0\.\d{3} too high\.$/);
    const low = check(stateOf({ heights: Array(handCount).fill(0) }));
    expect(low.reason).toMatch(/^At x = 0\.\d+ the sum is 0\.900 too low\.$/);
  });

  it('points to the edges once all bumps are at the curve', () => {
    const heights = followed(defaults.curve);
    expect(check(stateOf({ heights })).reason).toContain('stairs between them');
    expect(check(stateOf({ heights, steep: 1 })).reason).toContain('runs into its neighbours');
  });

  it('counts the hidden neurons that did it', () => {
    const { passed, reason } = check(stateOf({ heights: followed(defaults.curve), steep: 6 }));
    expect([passed, reason]).toEqual([true, expect.stringContaining('14 hidden neurons')]);
  });

  it('judges the bumps set by hand, whatever view is shown', () => {
    const heights = followed(defaults.curve);
    for (const view of ['pair', 'sum', 'build'] as const) {
      expect(check(stateOf({ view, heights, steep: 6 })).passed).toBe(true);
    }
  });

  it('goes on to another curve with nothing set, and from the last to the first', () => {
    const solved = stateOf({ curve: 9999, heights: followed(9999), steep: 6 });
    const next = { ...solved, ...another(solved) };
    expect(next).toEqual(stateOf({ curve: 1 }));
  });

  it('has in the answer key heights and edges that solve it', () => {
    for (const curve of [1, 2, 3, 500, 9999]) {
      const [, heights, steep] = /middle, ([\d., ]+), and edges .* about ([\d.]+):/.exec(
        answer(stateOf({ curve })),
      )!;
      const numbers = heights!.split(', ').map(Number);
      expect(check(stateOf({ curve, heights: numbers, steep: Number(steep) - 0.5 })).passed).toBe(
        true,
      );
    }
  });
});

describe('one pair', () => {
  it('is the sum of its two neurons, and its first one alone without the second', () => {
    for (const x of [0, 0.2, 0.35, 0.5, 0.65, 1]) {
      const both = pairOf(defaults);
      expect(both.both(x)).toBeCloseTo(both.up(x) + both.down(x), 12);
      const alone = pairOf(stateOf({ second: false }));
      expect(alone.both(x)).toBe(both.up(x));
    }
    expect(pairOf(defaults).both(0.5)).toBeCloseTo(defaults.height, 3);
    expect(pairOf(defaults).both(1)).toBeCloseTo(0, 6);
  });

  it('is told in words as it is seen', () => {
    const pair = { ...defaults, view: 'pair' as const };
    const alone = { ...pair, second: false };
    expect(words(alone)).toBe('One hidden neuron: it goes up by 0.8 at 0.35.');
    expect(words({ ...alone, height: -0.5 })).toContain('it goes down by 0.5 at');
    expect(words(pair)).toBe('Two hidden neurons: a bump 0.8 high from 0.35 to 0.65.');
    expect(words({ ...pair, edges: [0.6, 0.2] })).toContain('a bump −0.8 high from 0.2 to 0.6');
    expect(words({ ...pair, edges: [0.5, 0.5] })).toContain('nothing is left');
  });
});
