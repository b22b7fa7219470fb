import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bump, bumpsSideBySide, furthestApart, middles, sumOf } from '../../src/compute/bumps.ts';

const smooth = (x: number) => 0.5 + 0.4 * Math.sin(6 * x);
const builtOf = (count: number, steepness: number) =>
  sumOf(bumpsSideBySide(middles(count).map(smooth), steepness));
const distance = (count: number, steepness: number) =>
  furthestApart(builtOf(count, steepness), smooth).distance;

describe('a bump', () => {
  it('is a sigmoid up and one down: half at its edges, nearly 1 between them, nearly 0 beyond', () => {
    const shape = bump(0.3, 0.7, 50);
    expect(shape(0.3)).toBeCloseTo(0.5, 6);
    expect(shape(0.7)).toBeCloseTo(0.5, 6);
    expect(shape(0.5)).toBeGreaterThan(0.999);
    expect(shape(0.05)).toBeLessThan(1e-4);
    expect(shape(0.95)).toBeLessThan(1e-4);
  });

  it('hangs below zero where its edges are exchanged', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
        expect(bump(0.7, 0.3, 20)(x)).toBeCloseTo(-bump(0.3, 0.7, 20)(x), 12);
      }),
    );
  });
});

describe('bumps side by side', () => {
  it('have their middles from 0 to 1, at equal distances', () => {
    expect(middles(5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(middles(1)).toEqual([0.5]);
  });

  it('of one height add up to a level line, whatever their edges', () => {
    for (const steepness of [1, 6, 40]) {
      for (const count of [1, 2, 7, 40]) {
        const level = sumOf(bumpsSideBySide(Array(count).fill(0.6), steepness));
        expect(furthestApart(level, () => 0.6).distance).toBeLessThan(1e-12);
      }
    }
  });

  it('come closer to a smooth curve the more there are', () => {
    for (const steepness of [6, 30]) {
      const distances = [5, 10, 20, 40].map((count) => distance(count, steepness));
      expect(distances).toEqual(distances.toSorted((a, b) => b - a));
      expect(distances.at(-1)!).toBeLessThan(distances[0]! / 6);
    }
  });

  it('make stairs of steep edges and none of soft ones', () => {
    for (const count of [7, 20]) expect(distance(count, 6)).toBeLessThan(distance(count, 30) / 2);
  });
});

describe('the furthest distance of two curves', () => {
  it('is found with its place, the ends included', () => {
    expect(
      furthestApart(
        (x) => x * x,
        () => 0,
      ),
    ).toEqual({ at: 1, distance: 1 });
    expect(
      furthestApart(
        () => 0,
        (x) => 1 - Math.abs(x - 0.25),
      ),
    ).toEqual({
      at: 0.25,
      distance: 1,
    });
  });

  it('are compared at both ends too, and the first of equal distances is told', () => {
    expect(
      furthestApart(
        (x) => x,
        () => 0,
      ),
    ).toEqual({ at: 1, distance: 1 });
    expect(
      furthestApart(
        () => 0,
        (x) => 1 - x,
      ),
    ).toEqual({ at: 0, distance: 1 });
    expect(
      furthestApart(
        () => 2,
        () => 0,
      ),
    ).toEqual({ at: 0, distance: 2 });
    expect(furthestApart(smooth, smooth)).toEqual({ at: 0, distance: 0 });
  });
});
