import { describe, expect, it } from 'vitest';
import { fieldSize, mapSize, placeAt } from '../../../demos/playground/training/grid.ts';
import { pictureOf } from '../../../demos/playground/training/picture.ts';
import { boundaryOf, shareOf, unitName } from '../../../demos/playground/training/units.ts';
import { reach } from '../../../src/lecture/playground/own-points.ts';
import { output } from '../../../src/lecture/playground/unit-place.ts';
import { runOf } from './support.ts';

const run = runOf({ hidden: [3], activation: 'tanh', step: 200 });
const [first, last] = pictureOf(run, output).parameters;

const hidden = (unit: number, x: number, y: number) =>
  Math.tanh(
    first!.weights[2 * unit]! * x + first!.weights[2 * unit + 1]! * y + first!.biases[unit]!,
  );
const chance = (x: number, y: number) => {
  const z = [0, 1, 2].reduce((sum, unit) => sum + last!.weights[unit]! * hidden(unit, x, y), 0);
  return 1 / (1 + Math.exp(-z - last!.biases[0]!));
};
const places = [0, 7, 23, 47].flatMap((row) => [0, 12, 30, 47].map((column) => [row, column]));

describe('a picture', () => {
  it('shows the chance of orange at each place, as the formula says', () => {
    const { field } = pictureOf(run, output);
    for (const [row = 0, column = 0] of places) {
      const expected = chance(placeAt(column), -placeAt(row));
      expect(field[row * fieldSize + column]).toBeCloseTo(expected, 5);
    }
  });

  it('shows any other unit large when asked', () => {
    const { field, unit } = pictureOf(run, { layer: 1, unit: 2 });
    expect(unit).toEqual({ layer: 1, unit: 2 });
    for (const [row = 0, column = 0] of places) {
      const expected = hidden(2, placeAt(column), -placeAt(row));
      expect(field[row * fieldSize + column]).toBeCloseTo(expected, 5);
    }
    expect(pictureOf(run, { layer: 0, unit: 0 }).field[5]).toBeCloseTo(placeAt(5), 6);
  });

  it('shows the output for a unit that the network does not have', () => {
    expect(pictureOf(run, { layer: 3, unit: 0 }).unit).toEqual(output);
    expect(pictureOf(run, { layer: 1, unit: 7 }).unit).toEqual(output);
  });

  it('holds a small map of every hidden unit and of the output', () => {
    const { maps } = pictureOf(run, output);
    expect(maps).toHaveLength(4 * mapSize * mapSize);
    const [row, column] = [10, 17];
    const at = (map: number) => maps[map * mapSize * mapSize + row * mapSize + column]! / 127;
    const [x, y] = [placeAt(2 * column), -placeAt(2 * row)];
    expect(at(1)).toBeCloseTo(hidden(1, x, y), 1);
    expect(at(3)).toBeCloseTo(2 * chance(x, y) - 1, 1);
  });

  it('draws the line where the chance is ½', () => {
    const { boundary } = pictureOf(run, output);
    const points = Array.from({ length: boundary.length / 2 }, (_, i) =>
      Array.from(boundary.subarray(2 * i, 2 * i + 2)),
    ).filter(([x = 2, y = 2]) => Math.abs(x) < reach && Math.abs(y) < reach);
    expect(points.length).toBeGreaterThan(20);
    for (const [x = 0, y = 0] of points) expect(Math.abs(chance(x, y) - 0.5)).toBeLessThan(0.05);
  });

  it('turns where the weighted sum is 0', () => {
    expect(boundaryOf({ unit: output, largest: 1 }, 'tanh')).toBe(0.5);
    expect(boundaryOf({ unit: { layer: 1, unit: 0 }, largest: 1 }, 'sigmoid')).toBe(0.5);
    expect(boundaryOf({ unit: { layer: 1, unit: 0 }, largest: 1 }, 'tanh')).toBe(0);
    const rectified = boundaryOf({ unit: { layer: 1, unit: 0 }, largest: 4 }, 'relu');
    expect(rectified).toBeGreaterThan(0);
    expect(rectified).toBeLessThan(0.01);
  });

  it('has colours from −1 to 1 for every value that occurs', () => {
    expect([0, 0.5, 1].map(shareOf({ unit: output, largest: 1 }))).toEqual([-1, 0, 1]);
    const share = shareOf({ unit: { layer: 1, unit: 0 }, largest: 5 });
    expect([share(-5), share(0), share(5)]).toEqual([-1, 0, 1]);
  });

  it('names its unit', () => {
    expect(unitName([2, 3, 1], { layer: 1, unit: 2 })).toBe('Layer 1, unit 3');
    expect(unitName([2, 3, 1], { layer: 0, unit: 1 })).toBe('Input x₂');
    expect(unitName([2, 3, 1], { layer: 4, unit: 1 })).toBe('Output');
  });
});
