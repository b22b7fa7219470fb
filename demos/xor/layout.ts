import { gateCount } from '../../src/lecture/xor/circuit.ts';

/** Where things are in the picture of the network, in its own units. */
export interface Place {
  x: number;
  y: number;
}

export const picture = { width: 640, height: 400 };
export const gateSize = { width: 84, height: 62 };

/** Left top corners of the gates: as in the half adder, but any wiring is readable. */
const gatePlaces: readonly Place[] = [
  { x: 130, y: 169 },
  { x: 270, y: 52 },
  { x: 270, y: 210 },
  { x: 410, y: 110 },
  { x: 410, y: 300 },
];

const inputPlaces: Record<string, Place> = { a: { x: 58, y: 110 }, b: { x: 58, y: 290 } };
const outputPlaces: readonly Place[] = [
  { x: 570, y: 141 },
  { x: 570, y: 331 },
];

export const gatePlace = (gate: number): Place => gatePlaces[gate]!;

/** Where the wire of a pin ends. */
export function pinPlace(pin: number): Place {
  if (pin >= 2 * gateCount) return outputPlaces[pin - 2 * gateCount]!;
  const { x, y } = gatePlace(Math.floor(pin / 2));
  return { x, y: y + (pin % 2 === 0 ? 17 : gateSize.height - 17) };
}

/** Where wires from a source begin. */
export function sourcePlace(source: string): Place {
  const input = inputPlaces[source];
  if (input) return input;
  const { x, y } = gatePlace(Number(source) - 1);
  return { x: x + gateSize.width, y: y + gateSize.height / 2 };
}

/** A wire that leaves and arrives level. */
export function wirePath(from: Place, to: Place): string {
  const reach = Math.max(30, Math.abs(to.x - from.x) / 2);
  return `M${from.x} ${from.y}C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
}

/** The pin next to a place, if one is near enough to mean it. */
export function pinNear({ x, y }: Place, pins: readonly number[]): number | null {
  const distance = (pin: number) => Math.hypot(pinPlace(pin).x - x, pinPlace(pin).y - y);
  const [nearest] = [...pins].sort((one, other) => distance(one) - distance(other));
  return nearest !== undefined && distance(nearest) < 45 ? nearest : null;
}
