import { describe, expect, it } from 'vitest';
import { output, sameUnit, unitIn, unitPlace } from '../../../src/lecture/playground/unit-place.ts';

describe('the place of a unit', () => {
  it.each([
    ['out', { layer: -1, unit: 0 }],
    ['0.1', { layer: 0, unit: 0 }],
    ['1.3', { layer: 1, unit: 2 }],
    ['4.8', { layer: 4, unit: 7 }],
  ])('is %s in a link', (text, place) => {
    expect(unitPlace.parse(text)).toEqual(place);
    expect(unitPlace.format(place)).toBe(text);
  });

  it.each(['', '1', '1.0', '1.9', '5.1', '1.3.1', '01.3', '1.33', 'a.1', 'Out'])(
    'is not “%s”',
    (text) => {
      expect(() => unitPlace.parse(text)).toThrow(/expected “out”, or layer and number/);
    },
  );

  it('is the output where a network has no such unit', () => {
    const layers = [2, 4, 3, 1];
    for (const place of [
      { layer: 0, unit: 1 },
      { layer: 1, unit: 3 },
      { layer: 2, unit: 2 },
    ]) {
      expect(unitIn(layers, place)).toEqual(place);
    }
    for (const place of [
      output,
      { layer: 0, unit: 2 },
      { layer: 2, unit: 3 },
      { layer: 3, unit: 0 },
      { layer: 4, unit: 0 },
    ]) {
      expect(unitIn(layers, place)).toBe(output);
    }
  });

  it('is the same if layer and number are', () => {
    expect(sameUnit({ layer: 1, unit: 2 }, { layer: 1, unit: 2 })).toBe(true);
    expect(sameUnit({ layer: 1, unit: 2 }, { layer: 2, unit: 2 })).toBe(false);
    expect(sameUnit({ layer: 1, unit: 2 }, { layer: 1, unit: 1 })).toBe(false);
  });
});
