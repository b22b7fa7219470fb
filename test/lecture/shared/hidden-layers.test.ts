import { describe, expect, it } from 'vitest';
import { hiddenLayers } from '../../../src/lecture/shared/hidden-layers.ts';

const codec = hiddenLayers(3, 64);

describe('hidden layers in a link', () => {
  it.each([
    ['none', []],
    ['1', [1]],
    ['64', [64]],
    ['8,16,4', [8, 16, 4]],
  ])('%s', (text, units) => {
    expect(codec.parse(text)).toEqual(units);
    expect(codec.format(units)).toBe(text);
  });

  it('may be written with spaces', () => {
    expect(codec.parse('8, 16')).toEqual([8, 16]);
  });

  it.each(['', '0', '65', '1,2,3,4', '8,', '8,x', '-8', '1.5', '1e1', 'None'])(
    'are not “%s”',
    (text) => {
      expect(() => codec.parse(text)).toThrow(
        new RangeError(
          'expected up to 3 whole numbers from 1 to 64 separated by commas, or “none”',
        ),
      );
    },
  );
});
