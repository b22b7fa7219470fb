import { describe, expect, test } from 'vitest';
import { createArena } from '../../src/compute/engines/simd/arena.ts';
import { planLayer, rowBytes } from '../../src/compute/engines/simd/layer.ts';
import { loadKernels } from '../../src/compute/kernels/load.ts';

const plan = (needs: Partial<Parameters<typeof planLayer>[1]>) => {
  const kernels = loadKernels('simd');
  const arena = createArena(kernels.memory, kernels.heapBase());
  const usual = { inputs: 30, units: 10, rows: 32, inParts: false, isFirst: false, inBlocks: true };
  return planLayer(arena, { ...usual, ...needs });
};

describe('where a layer is in memory', () => {
  test('the gradient of a narrow layer has room for a row more, which its kernel writes', () => {
    const { gradient, alive, parameterBytes } = plan({});
    expect(alive - gradient).toBeGreaterThanOrEqual(parameterBytes + rowBytes);
  });

  test('a gradient is there if the layer is narrow or batches go through in parts', () => {
    expect(plan({ units: 12 })).toMatchObject({ lists: null });
    expect(plan({ units: 12 }).gradient).toBeGreaterThan(0);
    expect(plan({ units: 13 }).gradient).toBe(0);
    expect(plan({ units: 13, inParts: true }).gradient).toBeGreaterThan(0);
    expect(plan({ units: 12, isFirst: true }).gradient).toBe(0);
  });

  test.each([
    [1, 1, [false]],
    [16, 1, [false]],
    [17, 1, [true]],
    [32, 1, [true]],
    [33, 2, [true, false]],
    [100, 4, [true, true, true, false]],
  ])('%d units lie in %d panels', (units, count, wide) => {
    const { panels, parameterBytes } = plan({ units });
    expect(panels.map((panel) => panel.wide)).toEqual(wide);
    expect(panels.map(({ firstUnit }) => firstUnit)).toEqual(wide.map((_, i) => 32 * i));
    expect(parameterBytes).toBe(count * rowBytes * 31);
  });

  test('rows are an odd number of cache lines apart, and hold all units', () => {
    for (const units of [1, 16, 33, 64, 100, 128]) {
      const { stride } = plan({ units });
      expect((stride / 64) % 2).toBe(1);
      expect(stride).toBeGreaterThanOrEqual(4 * units);
    }
  });

  test('inputs come in blocks that stay in the cache, and all are in one of them', () => {
    const blocks = (inputs: number, isFirst: boolean, inBlocks = true) => {
      const lists = plan({ inputs, isFirst, inBlocks, units: 40 }).lists!;
      return [lists.blocks, lists.blockInputs];
    };
    expect(blocks(784, true)).toEqual([2, 392]);
    expect(blocks(400, true)).toEqual([1, 400]);
    expect(blocks(401, true)).toEqual([2, 204]);
    expect(blocks(400, false)).toEqual([2, 200]);
    expect(blocks(784, true, false)).toEqual([1, 784]);
  });
});
