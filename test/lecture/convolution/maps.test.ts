import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDigits } from '../../../demos/shared/digits/digits.ts';
import { type ConvolutionState, convolution } from '../../../src/lecture/convolution/definition.ts';
import {
  kernelCodec,
  kernelNames,
  kernels,
  nameOf,
} from '../../../src/lecture/convolution/kernels.ts';
import { receptiveField, side } from '../../../src/lecture/convolution/maps.ts';
import { moved, roomOf, withinRoom } from '../../../src/lecture/convolution/move.ts';
import { sceneOf } from '../../../src/lecture/convolution/scene.ts';
import { outputSize } from '../../../src/lecture/convolution/size.ts';
import type { Digits } from '../../../src/lecture/shared/digit-choice.ts';

const digits: Digits = await loadDigits('built-in', 'https://lecture.test/');
const whole = (min: number, max: number) => fc.integer({ min, max });
const states: fc.Arbitrary<ConvolutionState> = fc.record({
  view: fc.constant('look' as const),
  data: fc.constant('built-in' as const),
  digit: whole(0, 9),
  image: whole(1, 20),
  shift: fc.tuple(whole(-20, 20), whole(-20, 20)),
  kernel: fc.array(whole(-9, 9), { minLength: 9, maxLength: 9 }),
  padding: whole(0, 2),
  stride: whole(1, 3),
  relu: fc.boolean(),
  pool: fc.boolean(),
  cell: fc.tuple(whole(0, 29), whole(0, 29)),
  ask: fc.constant(1),
  answer: fc.constant(null),
});

describe('the scene', () => {
  it('has maps of the sizes that the formula gives', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { features, pooled } = sceneOf(state, digits).maps;
        const { padding: p, stride: s } = state;
        expect(features.side).toBe(outputSize({ n: side, k: 3, p, s }));
        if (state.pool) expect(pooled?.side).toBe(Math.floor(features.side / 2));
        else expect(pooled).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('shows nine products whose sum is the cell of the map', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { inputs, cell, maps } = sceneOf(state, digits);
        const products = receptiveField(inputs, cell, state).map((x, i) => x * state.kernel[i]!);
        const sum = products.reduce((total, product) => total + product, 0);
        const at = cell[0] * maps.sums.side + cell[1];
        expect(maps.sums.values[at]).toBeCloseTo(sum, 10);
        expect(maps.features.values[at]).toBeCloseTo(state.relu ? Math.max(0, sum) : sum, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('moves the map with the digit, number by number, where strides allow it', () => {
    let followed = 0;
    fc.assert(
      fc.property(states, (state) => {
        const { shift, difference } = sceneOf(state, digits);
        const allowed = shift.every((by) => by % state.stride === 0);
        expect(difference).toBe(allowed ? 0 : null);
        if (allowed && shift.some((by) => by !== 0)) followed += 1;
      }),
      { numRuns: 60 },
    );
    expect(followed).toBeGreaterThan(10);
  });

  it('would notice a map that does not follow', () => {
    const state = { ...convolution.state.defaults, shift: [2, 0] };
    const { maps, before } = sceneOf(state, digits);
    expect(maps.features.values).not.toEqual(before.features.values);
  });
});

describe('a digit that is dragged', () => {
  it('keeps all its ink in the frame', () => {
    fc.assert(
      fc.property(whole(0, 9), whole(0, 20), whole(-30, 30), whole(-30, 30), (digit, nth, x, y) => {
        const image = digits.image(digit, nth);
        const shift = withinRoom([x, y], roomOf(image));
        const ink = (pixels: Uint8Array) => pixels.reduce((sum, level) => sum + level, 0);
        expect(ink(moved(image, shift))).toBe(ink(image));
        expect(moved(moved(image, shift), [-shift[0], -shift[1]])).toEqual(image);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a kernel in a link', () => {
  it.each(kernelNames)('is written by its name: %s', (name) => {
    expect(kernelCodec.format(kernels[name])).toBe(name);
    expect(nameOf(kernelCodec.parse(name))).toBe(name);
  });

  it('is written as nine weights where it has no name', () => {
    expect(kernelCodec.parse('1,2,3,4,5,6,7,8,-9')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, -9]);
    expect(() => kernelCodec.parse('edge')).toThrow('expected one of identity');
    expect(() => kernelCodec.parse('1,2,3')).toThrow('expected 9 numbers');
    expect(() => kernelCodec.parse('1,2,3,4,5,6,7,8,10')).toThrow('from -9 to 9');
  });
});
