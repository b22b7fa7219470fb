import { describe, expect, it } from 'vitest';
import { testFunctions2d } from '../../../src/compute/test-functions/index.ts';
import { gradientDescent } from '../../../src/lecture/gradient-descent/definition.ts';
import { distanceToMinimum, type Walk } from '../../../src/lecture/gradient-descent/descend.ts';
import { nearOf, race, raceSetups } from '../../../src/lecture/gradient-descent/race.ts';

/** What the slides say of the race, held to what its paths do. */
const { defaults } = gradientDescent.state;
const [plain, momentum, noisy, adam] = race(defaults) as [Walk, Walk, Walk, Walk];
const f = testFunctions2d.ravine;

/** How often a walk crosses the floor of the ravine, until what it swings cannot be seen any more. */
function crossings({ points }: Walk): number {
  const visible = 0.05;
  const heights = points.map(([, y = 0]) => y).filter((y) => Math.abs(y) > visible);
  return heights.slice(1).filter((y, i) => Math.sign(y) !== Math.sign(heights[i]!)).length;
}

describe('the race down the ravine', () => {
  it('shows plain descent zigzagging: each of its first ten steps lands on the other side', () => {
    const sides = plain.points.slice(0, 11).map(([, y = 0]) => Math.sign(y));
    expect(sides.slice(1).every((side, i) => side === -sides[i]!)).toBe(true);
  });

  it('shows plain descent creeping along the floor: it keeps nine tenths of the way with each step', () => {
    for (const [i, [x = 0]] of plain.points.slice(1, 20).entries()) {
      expect(x / plain.points[i]![0]!).toBeCloseTo(0.911, 2);
    }
  });

  it('shows momentum swinging less than half as often, and there in less than half the steps', () => {
    expect(crossings(momentum)).toBeLessThan(crossings(plain) / 2);
    expect(momentum.settledAt).toBeLessThan(plain.settledAt! / 2);
  });

  it('shows Adam setting out straight, with steps as long along the ravine as across', () => {
    const [from, to] = adam.points;
    expect(Math.abs(to![0]! - from![0]!)).toBeCloseTo(Math.abs(to![1]! - from![1]!), 5);
    expect(crossings(adam)).toBeLessThan(crossings(plain) / 2);
  });

  it('shows Adam overshooting, so that here it is there last of those who arrive', () => {
    expect(adam.settledAt).toBeGreaterThan(plain.settledAt!);
    expect(Math.max(...adam.points.map(([x = 0]) => x))).toBeGreaterThan(2 * nearOf(f));
  });

  it('shows noisy descent coming near as soon as plain descent, give or take half of its steps', () => {
    const first = noisy.points.findIndex((point) => distanceToMinimum(f, point) < 3 * nearOf(f));
    expect(first).toBeLessThan(1.5 * plain.settledAt!);
  });

  it('never lets noisy descent come to rest at a constant rate, whatever the seed', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const walk = race({ ...defaults, seed })[2]!;
      expect(walk.settledAt).toBeNull();
      const end = walk.points.slice(-100).map((point) => distanceToMinimum(f, point));
      expect(Math.max(...end)).toBeGreaterThan(nearOf(f));
    }
  });

  it('leaves noisy descent a lower floor at a smaller rate', () => {
    const floor = (exponent: number) => {
      const rates = defaults.rates.with(2, exponent);
      const { points } = race({ ...defaults, rates })[2]!;
      const end = points.slice(-100).map((point) => distanceToMinimum(f, point) ** 2);
      return Math.sqrt(end.reduce((sum, square) => sum + square) / end.length);
    };
    expect(floor(-1.75)).toBeLessThan(floor(-1.05) / 2);
  });

  it('has another winner on another surface: Adam, on the saddle', () => {
    const arrivals = (walks: readonly Walk[]) => walks.map(({ settledAt }) => settledAt ?? 1000);
    const first = (numbers: readonly number[]) => numbers.indexOf(Math.min(...numbers));
    const elsewhere = race({ ...defaults, surface: 'saddle', ...raceSetups.saddle });
    expect(first(arrivals([plain, momentum, noisy, adam]))).toBe(1);
    expect(first(arrivals(elsewhere))).toBe(3);
  });
});
