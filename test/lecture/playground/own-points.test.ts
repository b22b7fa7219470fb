import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressed } from '../../../demos/playground/views/pen.ts';
import {
  mostOwnPoints,
  ownPoints,
  placed,
  reach,
} from '../../../src/lecture/playground/own-points.ts';

const place = fc.double({ min: -2 * reach, max: 2 * reach, noNaN: true });
const point = fc.tuple(place, place, fc.constantFrom(0, 1)).map((at) => placed(...at));
const points = fc.array(point, { maxLength: mostOwnPoints });

describe('points of your own in a link', () => {
  it('come back the same, in three letters each', () => {
    fc.assert(
      fc.property(points, (given) => {
        const text = ownPoints.format(given);
        expect(text).toMatch(/^[\w-]*$/);
        expect(text).toHaveLength(3 * given.length);
        expect(ownPoints.parse(text)).toEqual(given);
      }),
    );
  });

  it('lie within the picture, a hundredth at most from where they were set', () => {
    fc.assert(
      fc.property(place, place, (x, y) => {
        const [px, py] = placed(x, y, 1);
        expect(Math.max(Math.abs(px), Math.abs(py))).toBeLessThanOrEqual(reach);
        if (Math.abs(x) <= reach) expect(Math.abs(px - x)).toBeLessThanOrEqual(0.00501);
      }),
    );
  });

  it.each([
    ['a letter too few', 'AA'],
    ['a sign that is none of theirs', 'A+A'],
    ['a place outside', '___'],
    ['one point too many', 'AAA'.repeat(mostOwnPoints + 1)],
  ])('%s is refused with what was expected', (_, text) => {
    expect(() => ownPoints.parse(text)).toThrow(RangeError);
    expect(() => ownPoints.parse(text)).toThrow(/expected/);
  });

  it('any text either comes back as it was or is refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{3,9}$/), (text) => {
        try {
          expect(ownPoints.format(ownPoints.parse(text))).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('the pen', () => {
  it('sets one point more, of its colour', () => {
    fc.assert(
      fc.property(points, fc.constantFrom('orange', 'blue'), place, place, (own, name, x, y) => {
        const result = pressed(own, name, x, y);
        if (own.length === mostOwnPoints) return expect(result).toMatch(/120 points are the most/);
        expect(result).toEqual([...own, placed(x, y, name === 'orange' ? 1 : 0)]);
      }),
    );
  });

  it('erases the nearest point, or says that there is none', () => {
    const own = [placed(0, 0, 1), placed(0.5, 0.5, 0)];
    expect(pressed(own, 'erase', 0.45, 0.52)).toEqual([own[0]]);
    expect(pressed(own, 'erase', -0.8, 0.8)).toBe('There is no point of yours here.');
    expect(pressed([], 'erase', 0, 0)).toBe('There is no point of yours here.');
  });
});
