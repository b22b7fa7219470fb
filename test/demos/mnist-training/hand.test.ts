import { describe, expect, it } from 'vitest';
import {
  createHand,
  type PointerLike,
  palm,
  penIsNear,
} from '../../../demos/mnist-training/logic/hand.ts';

const event = (pointerId: number, change: Partial<PointerLike> = {}): PointerLike => ({
  ...{ pointerId, pointerType: 'touch', button: 0, width: 20, height: 20, timeStamp: 0 },
  ...change,
});
const pen = (pointerId: number, timeStamp: number) =>
  event(pointerId, { pointerType: 'pen', width: 1, height: 1, timeStamp });

describe('the pointer that draws', () => {
  it('is the one that began; a second finger neither draws nor ends the stroke', () => {
    const hand = createHand();
    expect(hand.down(event(1))).toBe('begin');
    expect(hand.down(event(2))).toBeNull();
    expect(hand.move(event(2))).toBeNull();
    expect(hand.up(event(2))).toBeNull();
    expect(hand.move(event(1))).toBe('extend');
    expect(hand.up(event(1))).toBe('end');
    expect(hand.move(event(1))).toBeNull();
    expect(hand.down(event(2))).toBe('begin');
  });

  it('is no palm, from the beginning or as soon as it lies down', () => {
    const hand = createHand();
    expect(hand.down(event(1, { width: palm + 1 }))).toBeNull();
    expect(hand.down(event(2, { height: palm + 1 }))).toBeNull();
    expect(hand.down(event(3))).toBe('begin');
    expect(hand.move(event(3, { width: palm + 1 }))).toBe('take back');
    expect(hand.move(event(3))).toBeNull();
  });

  it('is a pen before a finger, which it replaces, and alone while it is near', () => {
    const hand = createHand();
    expect(hand.down(event(1))).toBe('begin');
    expect(hand.down(pen(7, 100))).toBe('begin anew');
    expect(hand.move(event(1, { timeStamp: 110 }))).toBeNull();
    expect(hand.up(pen(7, 200))).toBe('end');
    expect(hand.down(event(2, { timeStamp: 200 + penIsNear - 1 }))).toBeNull();
    expect(hand.move(pen(7, 3000))).toBeNull();
    expect(hand.down(event(3, { timeStamp: 3001 }))).toBeNull();
    expect(hand.down(event(4, { timeStamp: 3000 + penIsNear }))).toBe('begin');
  });

  it('gives back what the system cancels, and nothing for other buttons or another pen', () => {
    const hand = createHand();
    expect(hand.down(event(1, { pointerType: 'mouse', button: 2 }))).toBeNull();
    expect(hand.down(event(1, { pointerType: 'mouse' }))).toBe('begin');
    expect(hand.cancel(event(2))).toBeNull();
    expect(hand.cancel(event(1))).toBe('take back');
    expect(hand.down(pen(5, 0))).toBe('begin');
    expect(hand.down(pen(6, 1))).toBeNull();
    hand.drop();
    expect(hand.move(pen(5, 2))).toBeNull();
  });
});
