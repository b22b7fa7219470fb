import { describe, expect, it } from 'vitest';
import { shiftWords } from '../../../src/lecture/convolution/describe.ts';
import {
  differenceAfterMove,
  moved,
  roomOf,
  withinRoom,
} from '../../../src/lecture/convolution/move.ts';

const side = 28;
const at = (row: number, column: number) => row * side + column;

function image(...ink: [row: number, column: number, grey: number][]): Uint8Array {
  const pixels = new Uint8Array(side * side);
  for (const [row, column, grey] of ink) pixels[at(row, column)] = grey;
  return pixels;
}

const digit = image([3, 10, 200], [20, 5, 100], [12, 22, 1]);

describe('an image', () => {
  it('has room to the nearest ink on each side', () => {
    expect(roomOf(digit)).toEqual({ left: 5, right: 5, up: 3, down: 7 });
    expect(roomOf(image())).toEqual({ left: 28, right: 28, up: 28, down: 28 });
    expect(roomOf(image([0, 27, 1]))).toEqual({ left: 27, right: 0, up: 0, down: 27 });
  });

  it('is moved as far as there is room', () => {
    const room = roomOf(digit);
    expect(withinRoom([2, -2], room)).toEqual([2, -2]);
    expect(withinRoom([9, 9], room)).toEqual([5, 7]);
    expect(withinRoom([-9, -9], room)).toEqual([-5, -3]);
    expect(withinRoom([], room)).toEqual([0, 0]);
  });

  it('keeps its ink when it is moved within its room, and loses what leaves the frame', () => {
    expect(moved(digit, [2, -3])).toEqual(image([0, 12, 200], [17, 7, 100], [9, 24, 1]));
    expect(moved(digit, [-5, 7])).toEqual(image([10, 5, 200], [27, 0, 100], [19, 17, 1]));
    expect(moved(digit, [6, 0])).toEqual(image([3, 16, 200], [20, 11, 100]));
    expect(moved(digit, [-6, 0])).toEqual(image([3, 4, 200], [12, 16, 1]));
    expect(moved(digit, [0, 8])).toEqual(image([11, 10, 200], [20, 22, 1]));
    expect(moved(digit, [0, -4])).toEqual(image([16, 5, 100], [8, 22, 1]));
    expect(moved(digit, [])).toEqual(digit);
  });

  it('that was moved is told in words', () => {
    expect(shiftWords([2, -1])).toBe('moved 2 right, 1 up');
    expect(shiftWords([-3, 4])).toBe('moved 3 left, 4 down');
    expect(shiftWords([0, 1])).toBe('moved 1 down');
    expect(shiftWords([])).toBe('not moved');
  });
});

describe('the map of a moved image', () => {
  const plane = (side: number, cells: Record<number, number>) => {
    const values = new Float64Array(side * side);
    for (const [cell, value] of Object.entries(cells)) values[Number(cell)] = value;
    return { side, values };
  };

  it('is compared with the map of the image, moved along by whole strides', () => {
    const before = plane(4, { 5: 3 });
    expect(differenceAfterMove(before, plane(4, { 6: 3 }), [1, 0], 1)).toBe(0);
    expect(differenceAfterMove(before, plane(4, { 6: 3 }), [2, 0], 2)).toBe(0);
    expect(differenceAfterMove(before, plane(4, { 4: 3 }), [-1, 0], 1)).toBe(0);
    expect(differenceAfterMove(before, plane(4, { 9: 3 }), [0, 1], 1)).toBe(0);
    expect(differenceAfterMove(before, plane(4, { 1: 3 }), [0, -2], 2)).toBe(0);
    expect(differenceAfterMove(before, plane(4, { 5: 3 }), [1, 0], 1)).toBe(3);
    expect(differenceAfterMove(before, plane(4, { 6: 1.5 }), [1, 0], 1)).toBe(1.5);
  });

  it('is not compared where one of the two has no cell', () => {
    // What came in at the left and at the top has nothing to be compared with.
    for (const cell of [0, 4, 8, 12]) {
      expect(differenceAfterMove(plane(4, {}), plane(4, { [cell]: 9 }), [1, 0], 1)).toBe(0);
      const mirrored = plane(4, { [cell + 3]: 9 });
      expect(differenceAfterMove(plane(4, {}), mirrored, [-1, 0], 1)).toBe(0);
    }
    for (const cell of [0, 1, 2, 3]) {
      expect(differenceAfterMove(plane(4, {}), plane(4, { [cell]: 9 }), [0, 1], 1)).toBe(0);
      const mirrored = plane(4, { [cell + 12]: 9 });
      expect(differenceAfterMove(plane(4, {}), mirrored, [0, -1], 1)).toBe(0);
    }
    expect(differenceAfterMove(plane(4, {}), plane(4, { 15: 9 }), [1, 1], 1)).toBe(9);
    expect(differenceAfterMove(plane(4, {}), plane(4, { 0: 9 }), [-1, -1], 1)).toBe(9);
  });

  it('cannot follow a move that is no whole number of strides', () => {
    const map = plane(4, {});
    expect(differenceAfterMove(map, map, [1, 0], 2)).toBeNull();
    expect(differenceAfterMove(map, map, [0, 3], 2)).toBeNull();
    expect(differenceAfterMove(map, map, [2, 4], 2)).toBe(0);
  });
});
