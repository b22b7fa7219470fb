import { describe, expect, it } from 'vitest';
import { parameterCount } from '../../../src/compute/parameter-count.ts';
import { layerPoints } from '../../../src/figures/primitives/layers.ts';

describe('the number of parameters of a dense network', () => {
  it.each([
    [[784, 30, 10], 23_860],
    [[784, 128, 10], 101_770],
    [[784, 512, 512, 10], 669_706],
    [[2, 2, 1], 9],
    [[2, 4, 1], 17],
  ])('of %j is %i', (layers, count) => {
    expect(parameterCount(layers)).toBe(count);
  });
});

describe('the units of a layer', () => {
  const room = { left: 0, right: 100, top: 0, bottom: 400 };

  it('are all drawn up to ten', () => {
    const [first, second] = layerPoints([10, 2], room);
    expect([first!.units.length, first!.dots.length, second!.units.length]).toEqual([10, 0, 2]);
  });

  it('become both ends and three dots beyond ten', () => {
    const [first] = layerPoints([784, 10], room);
    expect(first!.units.map((unit) => unit.index)).toEqual([0, 1, 2, 3, 780, 781, 782, 783]);
    expect(first!.dots).toHaveLength(3);
  });

  it('stay within their room', () => {
    for (const { at } of layerPoints([784, 3], room).flatMap((column) => column.units)) {
      expect(at[1]).toBeGreaterThanOrEqual(0);
      expect(at[1]).toBeLessThanOrEqual(400);
    }
  });
});
