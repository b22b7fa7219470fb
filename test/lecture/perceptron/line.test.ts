import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fresh,
  gripOf,
  handleOf,
  handleReach,
  lineOf,
  moved,
  nearestTurn,
  positiveSide,
  turnedBy,
  turnedTo,
  weightsOf,
} from '../../../src/lecture/perceptron/line.ts';

const square = [
  { x: -0.5, y: -0.5 },
  { x: 1.5, y: -0.5 },
  { x: 1.5, y: 1.5 },
  { x: -0.5, y: 1.5 },
];
const line = fc.record({
  angle: fc.double({ min: -3, max: 3, noNaN: true }),
  distance: fc.double({ min: -0.7, max: 0.7, noNaN: true }),
  length: fc.double({ min: 1, max: 8, noNaN: true }),
});
const point = fc.record({
  x: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  y: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
});

describe('the line that is dragged', () => {
  it('has weights and a bias that describe the same line again, within the rounding of a link', () => {
    fc.assert(
      fc.property(line, (given) => {
        const { w, b } = weightsOf(given);
        const again = lineOf({ weights: w, bias: b })!;
        expect(Math.abs(again.distance - given.distance)).toBeLessThan(0.02);
        expect(Math.cos(again.angle - given.angle)).toBeGreaterThan(0.999);
      }),
    );
  });

  it('runs through the point it was moved to and keeps its direction', () => {
    fc.assert(
      fc.property(line, point, (given, to) => {
        const after = moved(given, to);
        const { w, b } = weightsOf(after);
        expect(after.angle).toBe(given.angle);
        expect(Math.abs(w[0]! * to.x + w[1]! * to.y + b) / Math.hypot(w[0]!, w[1]!)).toBeLessThan(
          0.02,
        );
      }),
    );
  });

  it('stays where it is when its handle is turned to where the handle is', () => {
    fc.assert(
      fc.property(line, (given) => {
        const after = turnedTo(given, handleOf(given));
        expect(Math.cos(after.angle - given.angle)).toBeCloseTo(1, 9);
        expect(gripOf(after).x).toBeCloseTo(gripOf(given).x, 9);
      }),
    );
  });

  it('can be dragged 0.8 from the centre and no further, with its grip and handle on it', () => {
    const upright = fresh(0);
    expect(moved(upright, { x: 1.2, y: 0.5 }).distance).toBeCloseTo(0.7, 12);
    expect(moved(upright, { x: 9, y: 0.5 }).distance).toBe(0.8);
    expect(moved(upright, { x: -9, y: 0.5 }).distance).toBe(-0.8);
    const far = { ...upright, distance: 5 };
    expect(gripOf(far)).toEqual({ x: 1.3, y: 0.5 });
    expect(gripOf({ ...upright, distance: -5 }).x).toBeCloseTo(-0.3, 12);
    expect(handleOf(far)).toEqual({ x: 1.3, y: 0.5 + handleReach });
    expect(turnedTo(far, { x: 1, y: 1 }).distance).toBe(0.8);
  });

  it('has weights within what the link can hold, however steep it is', () => {
    const { w, b } = weightsOf({ angle: 0.3, distance: 0.8, length: 1000 });
    expect(w).toEqual([20, 20]);
    expect(b).toBe(-20);
  });

  it('does not exist while both weights are 0; the first drag draws one', () => {
    expect(lineOf({ weights: [0, 0], bias: 1 })).toBeNull();
    expect(
      lineOf({ weights: weightsOf(moved(null, { x: 0.8, y: 0.5 })).w, bias: 0 }),
    ).not.toBeNull();
  });

  it('is drawn where it is dragged to, with the side that fires away from the centre', () => {
    const drawn = moved(null, { x: 0.5, y: 0.9 });
    expect(drawn).toEqual({ angle: Math.PI / 2, distance: expect.closeTo(0.4, 12), length: 2 });
    // Turned first, it runs through the centre.
    expect(turnedTo(null, { x: 0.5, y: 0.5 + handleReach })).toEqual({
      ...{ angle: expect.closeTo(0, 12), distance: 0, length: 2 },
    });
  });

  it('turns by the angle asked for, and keeps its distance and length', () => {
    const given = { angle: 0.5, distance: 0.25, length: 3 };
    expect(turnedBy(given, 0.25)).toEqual({ ...given, angle: 0.75 });
    expect(turnedBy(null, -0.25)).toEqual({ angle: -0.25, distance: 0, length: 2 });
  });

  it('has its normal where it fires, and its distance from the centre of the square', () => {
    // x₁ + x₂ > 1.5 lies 0.5 / √2 beyond (0.5, 0.5).
    expect(lineOf({ weights: [1, 1], bias: -1.5 })).toEqual({
      angle: Math.PI / 4,
      distance: expect.closeTo(0.5 / Math.SQRT2, 12),
      length: Math.SQRT2,
    });
    expect(lineOf({ weights: [0, -2], bias: 0 })).toEqual({
      ...{ angle: -Math.PI / 2, distance: 0.5, length: 2 },
    });
  });

  it('turns to another direction the short way', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (angle, from) => {
          const to = nearestTurn(angle, from);
          expect(Math.abs(to - from)).toBeLessThanOrEqual(Math.PI + 1e-9);
          expect(Math.cos(to)).toBeCloseTo(Math.cos(angle), 9);
          expect(Math.sin(to)).toBeCloseTo(Math.sin(angle), 9);
        },
      ),
    );
    expect(nearestTurn(-3, 3)).toBeCloseTo(2 * Math.PI - 3, 12);
  });

  it('has its firing side where z > 0', () => {
    expect(positiveSide({ weights: [1, 0], bias: -0.5 }, square)).toEqual([
      { x: 0.5, y: -0.5 },
      { x: 1.5, y: -0.5 },
      { x: 1.5, y: 1.5 },
      { x: 0.5, y: 1.5 },
    ]);
    expect(positiveSide({ weights: [0, 0], bias: 0 }, square)).toEqual([]);
    expect(positiveSide({ weights: [0, 0], bias: 1 }, square)).toEqual(square);
  });
});
