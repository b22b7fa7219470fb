import { describe, expect, it } from 'vitest';
import {
  kernelCodec,
  kernelNames,
  kernels,
  kernelTitles,
  nameOf,
} from '../../../src/lecture/convolution/kernels.ts';
import { largest } from '../../../src/lecture/convolution/maps.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the kernels that have a name', () => {
  it('leave a flat area as it is, or black where they look for edges', () => {
    const sums = Object.entries(kernels).map(([name, kernel]) => [name, sum(kernel)]);
    expect(Object.fromEntries(sums)).toEqual({
      ...{ identity: 1, sharpen: 1, blur: expect.closeTo(1, 2) },
      ...{ 'vertical-edge': 0, 'horizontal-edge': 0, outline: 0 },
    });
  });

  it('are mirror images where they should be', () => {
    const { 'vertical-edge': vertical, 'horizontal-edge': horizontal } = kernels;
    for (let i = 0; i < 9; i++) {
      const [row, column] = [Math.floor(i / 3), i % 3];
      expect(horizontal[3 * column + row]).toBe(vertical[i]);
      expect(vertical[3 * row + 2 - column]).toBe(-vertical[i]! + 0);
      for (const same of [kernels.outline, kernels.sharpen, kernels.blur, kernels.identity]) {
        expect(same[8 - i]).toBe(same[i]);
        expect(same[3 * column + row]).toBe(same[i]);
      }
    }
  });

  it('have a title, and are found by their weights', () => {
    expect(kernelNames).toEqual(Object.keys(kernelTitles));
    for (const name of kernelNames) expect(nameOf([...kernels[name]])).toBe(name);
    expect(nameOf([0, 0, 0, 0, 1, 0, 0, 0, 1])).toBeNull();
    expect(nameOf([1, 0, 0, 0, 1, 0, 0, 0, 0])).toBeNull();
  });
});

describe('a kernel in a link', () => {
  it('is its name, or its weights', () => {
    expect(kernelCodec.parse('outline')).toEqual(kernels.outline);
    expect(kernelCodec.format(kernels.outline)).toBe('outline');
    // What rounds to a kernel is that kernel.
    expect(kernelCodec.format(kernels.identity.map((w) => w + 0.0001))).toBe('identity');
    expect(kernelCodec.format([1, 2, 3, 4, 5, 6, 7, 8, -9])).toBe('1,2,3,4,5,6,7,8,-9');
    expect(kernelCodec.parse('1,2,3,4,5,6,7,8,-9')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, -9]);
  });

  it('that has no such name or weights is refused in words', () => {
    expect(() => kernelCodec.parse('Sobel')).toThrow(`expected one of ${kernelNames.join(', ')}`);
    expect(() => kernelCodec.parse('1,2,3')).toThrow(/9/);
  });
});

it('the largest size of a plane is that of its number furthest from 0', () => {
  expect(largest({ side: 2, values: Float64Array.of(1, -5, 3, 0) })).toBe(5);
  expect(largest({ side: 1, values: Float64Array.of(0) })).toBe(0);
});
