import { describe, expect, it } from 'vitest';
import { boundaryAt } from '../../../demos/playground/training/boundary.ts';
import { createCurve } from '../../../demos/playground/training/curve.ts';
import {
  fieldSize,
  gridInputs,
  mapSize,
  placeAt,
} from '../../../demos/playground/training/grid.ts';
import { createPlanarModel, parametersOf } from '../../../demos/playground/training/network.ts';
import { boundaryOf, shareOf, unitName } from '../../../demos/playground/training/units.ts';
import { lossText, percent } from '../../../demos/playground/words.ts';

describe('the places of the picture', () => {
  it('lie in the middles of what is shown from −1.2 to 1.2, with one more beyond each edge', () => {
    const pitch = 2.4 / (fieldSize - 2);
    expect(placeAt(1)).toBeCloseTo(-1.2 + pitch / 2, 12);
    expect(placeAt(fieldSize - 2)).toBeCloseTo(1.2 - pitch / 2, 12);
    expect(placeAt(0)).toBeCloseTo(-1.2 - pitch / 2, 12);
    expect(placeAt(2) - placeAt(1)).toBeCloseTo(pitch, 12);
    expect(fieldSize % mapSize).toBe(0);
  });

  it('go row by row from the top left', () => {
    const inputs = gridInputs();
    expect(inputs).toHaveLength(2 * fieldSize ** 2);
    const at = (row: number, column: number) =>
      Array.from(
        inputs.subarray(2 * (row * fieldSize + column), 2 * (row * fieldSize + column) + 2),
      );
    for (const [row, column] of [
      [0, 0],
      [0, 47],
      [47, 0],
      [3, 20],
    ] as const) {
      expect(at(row, column)).toEqual([
        expect.closeTo(placeAt(column), 6),
        expect.closeTo(-placeAt(row), 6),
      ]);
    }
  });
});

describe('the line along which a field takes a value', () => {
  /** Points of all lines, without the gaps between them. */
  const pointsOf = (line: Float32Array) =>
    Array.from(
      { length: line.length / 2 },
      (_, i) => [line[2 * i]!, line[2 * i + 1]!] as const,
    ).filter(([x]) => !Number.isNaN(x));
  const field = (value: (x: number, y: number) => number) => {
    const inputs = gridInputs();
    return Float32Array.from({ length: fieldSize ** 2 }, (_, i) =>
      value(inputs[2 * i]!, inputs[2 * i + 1]!),
    );
  };

  it('is where the field says, of a slope and of a circle', () => {
    const inside = ([x, y]: readonly [number, number]) => Math.max(Math.abs(x), Math.abs(y)) < 1.15;
    const slope = pointsOf(
      boundaryAt(
        field((x, y) => x + 2 * y),
        0.3,
      ),
    ).filter(inside);
    expect(slope.length).toBeGreaterThan(40);
    for (const [x, y] of slope) expect(x + 2 * y).toBeCloseTo(0.3, 4);
    const circle = pointsOf(
      boundaryAt(
        field((x, y) => 1 - Math.hypot(x, y)),
        0.4,
      ),
    );
    for (const [x, y] of circle) expect(Math.hypot(x, y)).toBeCloseTo(0.6, 2);
  });

  it('ends with a gap, as each of several does', () => {
    const two = boundaryAt(
      field((x, y) => 1 - Math.min(Math.hypot(x - 0.6, y), Math.hypot(x + 0.6, y))),
      0.7,
    );
    const gaps = Array.from(two.keys()).filter((i) => Number.isNaN(two[i]!));
    expect(gaps).toHaveLength(4);
    expect(gaps.at(-1)).toBe(two.length - 1);
  });

  it('is none where the field never takes it', () => {
    expect(
      boundaryAt(
        field(() => 0),
        0.5,
      ),
    ).toHaveLength(0);
  });
});

describe('the curve of losses', () => {
  const score = (loss: number) => ({ loss, accuracy: 0.5 });
  const filled = (steps: number) => {
    const curve = createCurve();
    for (let step = 0; step <= steps; step++) {
      if (curve.isDue(step)) curve.add(step, score(step), score(-step));
    }
    return curve;
  };

  it('has fewer than 240 points, evenly spaced, from the first step to nearly the last', () => {
    for (const last of [5, 238, 239, 240, 1000, 50_000]) {
      const { steps, losses } = filled(last).points();
      expect(steps.length).toBeLessThan(240);
      const interval = steps[1]! - steps[0]!;
      expect(Math.log2(interval) % 1).toBe(0);
      expect([...steps]).toEqual(Array.from(steps, (_, i) => i * interval));
      expect(last - steps.at(-1)!).toBeLessThan(interval);
      expect(losses).toEqual(
        Float32Array.from(steps).reduce(
          (all, step, i) => {
            all[2 * i] = step;
            all[2 * i + 1] = -step;
            return all;
          },
          new Float32Array(2 * steps.length),
        ),
      );
    }
    expect(filled(238).points().steps).toHaveLength(239);
    expect(filled(239).points().steps).toHaveLength(120);
  });

  it('has gaps where there is nothing to be measured on', () => {
    const curve = createCurve();
    curve.add(0, null, score(1));
    curve.add(1, score(2), null);
    expect(curve.points().losses).toEqual(Float32Array.of(Number.NaN, 1, 2, Number.NaN));
  });

  it('forgets what comes after a step that training goes back to', () => {
    const curve = filled(20);
    curve.dropAfter(12);
    const { steps, losses } = curve.points();
    expect(steps.at(-1)).toBe(12);
    expect(losses).toHaveLength(2 * 13);
    expect(losses.at(-1)).toBe(-12);
  });
});

describe('a unit', () => {
  it('is coloured by its chance about ½, or its share of the largest', () => {
    const out = shareOf({ unit: { layer: -1, unit: 0 }, largest: 9 });
    expect([0, 0.5, 1].map(out)).toEqual([-1, 0, 1]);
    const hidden = shareOf({ unit: { layer: 1, unit: 0 }, largest: 4 });
    expect([-4, 0, 2].map(hidden)).toEqual([-1, 0, 0.5]);
    const small = shareOf({ unit: { layer: 1, unit: 0 }, largest: 0.5 });
    expect(small(0.5)).toBe(0.5);
  });

  it('changes its mind where z is 0: at ½, at f(0), or just above for a rectifier', () => {
    const of = (layer: number) => ({ unit: { layer, unit: 0 }, largest: 3 });
    expect(boundaryOf(of(-1), 'relu')).toBe(0.5);
    expect(boundaryOf(of(0), 'sigmoid')).toBe(0);
    expect(boundaryOf(of(1), 'sigmoid')).toBe(0.5);
    expect(boundaryOf(of(1), 'tanh')).toBe(0);
    expect(boundaryOf(of(1), 'leaky-relu')).toBe(0);
    expect(boundaryOf(of(1), 'relu')).toBeCloseTo(0.003, 12);
  });

  it('has a name', () => {
    const layers = [2, 3, 1];
    const name = (layer: number, unit: number) => unitName(layers, { layer, unit });
    expect([name(0, 0), name(0, 1), name(1, 2), name(-1, 0), name(1, 3)]).toEqual([
      ...['Input x₁', 'Input x₂', 'Layer 1, unit 3', 'Output', 'Output'],
    ]);
  });
});

describe('the network of the plane', () => {
  it('has dense layers with the activation between them, and its parameters one per layer', () => {
    const settings = {
      layers: [2, 3, 4, 1],
      activation: 'tanh',
      initializer: 'glorot',
      loss: 'quadratic',
      optimizer: 'sgd',
      learningRate: 0.1,
      batchSize: 5,
      l1: 0,
      l2: 0,
      seed: 3,
    } as const;
    const model = createPlanarModel(settings);
    expect(model.layers.map(({ outputShape }) => outputShape)).toEqual([[3], [3], [4], [4], [1]]);
    const parameters = parametersOf(model);
    expect(parameters.map(({ weights, biases }) => [weights.length, biases.length])).toEqual([
      [6, 3],
      [12, 4],
      [4, 1],
    ]);
    expect(parameters[1]!.weights).toEqual(Float32Array.from(model.parameters[2]!.values));
    parameters[0]!.weights.fill(0);
    expect(model.parameters[0]!.values).not.toEqual(parameters[0]!.weights);
  });
});

describe('numbers as they are read', () => {
  it.each([
    [percent(0.975), '97.5 %'],
    [lossText(0.25), '0.250'],
    [lossText(0.1), '0.100'],
    [lossText(0.0999), '0.0999'],
    [lossText(0.0001), '0.0001'],
    [lossText(0.00009), 'below 0.0001'],
    [lossText(999), '999.000'],
    [lossText(1000), '1.0·10³'],
    [lossText(Number.NaN), 'too large'],
  ])('are short: %s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
