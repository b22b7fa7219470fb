import { describe, expect, it } from 'vitest';
import {
  gatePlace,
  gateSize,
  type Place,
  picture,
  pinNear,
  pinPlace,
  sourcePlace,
  wirePath,
} from '../../../demos/xor/layout.ts';
import { gateCount, outputs, pinCount, sourcesOf } from '../../../src/lecture/xor/circuit.ts';

const pins = Array.from({ length: pinCount }, (_, pin) => pin);
const gates = Array.from({ length: gateCount }, (_, gate) => gate);

describe('the picture of the network', () => {
  it('has room for every gate, and no two overlap', () => {
    for (const gate of gates) {
      const { x, y } = gatePlace(gate);
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(x + gateSize.width).toBeLessThan(picture.width);
      expect(y + gateSize.height).toBeLessThan(picture.height);
      for (const other of gates.filter((each) => each !== gate)) {
        const place = gatePlace(other);
        const isBeside =
          Math.abs(place.x - x) > gateSize.width || Math.abs(place.y - y) > gateSize.height;
        expect(isBeside).toBe(true);
      }
    }
  });

  it('has the two pins of a gate at its left edge, one above the other, as far from its ends', () => {
    for (const gate of gates) {
      const { x, y } = gatePlace(gate);
      const [upper, lower] = [pinPlace(2 * gate), pinPlace(2 * gate + 1)];
      expect([upper.x, lower.x]).toEqual([x, x]);
      expect(upper.y - y).toBe(y + gateSize.height - lower.y);
      expect(lower.y - upper.y).toBeGreaterThan(20);
    }
  });

  it('has the outputs right of all gates', () => {
    const ends = outputs.map((_, i) => pinPlace(2 * gateCount + i));
    expect(new Set(ends.map(({ y }) => y)).size).toBe(2);
    for (const { x } of ends) {
      for (const gate of gates) expect(x).toBeGreaterThan(gatePlace(gate).x + gateSize.width);
    }
  });

  it('lets each wire that there can be go from left to right', () => {
    for (const pin of pins) {
      for (const source of sourcesOf(pin).filter((each) => each !== '-')) {
        const from = sourcePlace(source);
        const isBehind = pinPlace(pin).x >= from.x;
        // Gates 2 and 3, and 4 and 5, stand above each other.
        expect(isBehind || pinPlace(pin).x === gatePlace(Number(source) - 1).x).toBe(true);
      }
    }
    const [gate] = gates;
    const { x, y } = gatePlace(gate!);
    expect(sourcePlace('1')).toEqual({ x: x + gateSize.width, y: y + gateSize.height / 2 });
  });
});

describe('a wire', () => {
  const numbers = (path: string) => path.match(/-?[\d.]+/g)!.map(Number);

  it('leaves and arrives level, and bends in the middle', () => {
    const [from, to]: Place[] = [
      { x: 100, y: 50 },
      { x: 300, y: 150 },
    ];
    expect(wirePath(from!, to!)).toBe('M100 50C200 50 200 150 300 150');
  });

  it('that has hardly any room, or goes back, makes a bow of 30 at least', () => {
    for (const x of [110, 100, 60]) {
      const [, , leaves, , arrives] = numbers(wirePath({ x: 100, y: 0 }, { x, y: 90 }));
      expect(leaves).toBe(130);
      expect(arrives).toBe(x - 30);
    }
    const [, , leaves] = numbers(wirePath({ x: 300, y: 0 }, { x: 100, y: 90 }));
    expect(leaves).toBe(400);
  });
});

describe('the pin that is meant', () => {
  it('is the nearest of those that may be, within 45', () => {
    for (const pin of pins) {
      const { x, y } = pinPlace(pin);
      expect(pinNear({ x: x - 3, y }, pins)).toBe(pin);
      expect(
        pinNear(
          { x, y },
          pins.filter((other) => other !== pin),
        ),
      ).not.toBe(pin);
      expect(pinNear({ x: x - 44.9, y }, [pin])).toBe(pin);
      expect(pinNear({ x: x - 45, y }, [pin])).toBeNull();
    }
    expect(pinNear({ x: 0, y: 0 }, [])).toBeNull();
  });
});
