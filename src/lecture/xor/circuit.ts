import { fires } from '../../compute/perceptron.ts';
import type { Codec } from '../../url-state.ts';
import type { Verdict } from '../shared/verdict.ts';

export type Bit = 0 | 1;

/** NAND as a perceptron. */
export const nand = { weights: [-2, -2], bias: 3 } as const;

export const gateCount = 5;
export const outputs = ['sum', 'carry'] as const;

/** What a pin can be wired to: nothing, an input of the network, or a gate before its own. */
export const none = '-';
const inputs = ['a', 'b'] as const;

/** Pins in the order of the link: two of each gate, then sum and carry. */
export const pinCount = 2 * gateCount + outputs.length;

/** Sources that a pin can have without a circle in the network. */
export function sourcesOf(pin: number): string[] {
  const gate = Math.min(Math.floor(pin / 2), gateCount);
  return [none, ...inputs, ...Array.from({ length: gate }, (_, i) => String(i + 1))];
}

/** The sources of all pins, from as many as are given. */
export function wiring(given: string): readonly string[] {
  return Array.from({ length: pinCount }, (_, pin) => given[pin] ?? none);
}

/** Written as one sign for each pin, nothing after the last one wired. */
export const wiringCodec: Codec<readonly string[]> = {
  parse(text) {
    if (text.length > pinCount) throw new RangeError(`expected at most ${pinCount} signs`);
    [...text].forEach((source, pin) => {
      const known = sourcesOf(pin);
      if (!known.includes(source)) {
        throw new RangeError(`pin ${pin + 1} takes one of ${known.join(' ')}, not ${source}`);
      }
    });
    return wiring(text);
  },
  format: (wires) => wires.join('').replace(/-+$/, ''),
};

/** XOR from four NANDs, with the carry from a fifth: the classic half adder. */
export const halfAdder = wiring('aba1b1231145');

/** What the gates and the outputs say; null where a pin leads to nothing. */
export interface Signals {
  gates: (Bit | null)[];
  sum: Bit | null;
  carry: Bit | null;
}

/** The gates that a wire leads to, in the order in which they speak. */
export function wiredGates(wires: readonly string[]): number[] {
  return Array.from({ length: gateCount }, (_, gate) => gate).filter(
    (gate) => wires[2 * gate] !== none || wires[2 * gate + 1] !== none,
  );
}

export function run(wires: readonly string[], a: Bit, b: Bit): Signals {
  const gates: (Bit | null)[] = [];
  const read = (pin: number): Bit | null => {
    const source = wires[pin] ?? none;
    if (source === none) return null;
    if (source === 'a') return a;
    return source === 'b' ? b : (gates[Number(source) - 1] ?? null);
  };
  for (let gate = 0; gate < gateCount; gate++) {
    const [first, second] = [read(2 * gate), read(2 * gate + 1)];
    gates.push(first === null || second === null ? null : fires(nand, [first, second]));
  }
  return { gates, sum: read(2 * gateCount), carry: read(2 * gateCount + 1) };
}

export const cases: readonly (readonly [Bit, Bit])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** Whether the sum is XOR in all four cases, however it is wired; with the carry, a half adder. */
export function check(wires: readonly string[]): Verdict {
  const rows = cases.map(([a, b]) => ({ a, b, ...run(wires, a, b) }));
  if (rows.some(({ sum }) => sum === null)) {
    const reason =
      wires[2 * gateCount] === none
        ? 'The sum is not wired yet.'
        : 'Some gate on the way to the sum still has a free pin.';
    return { passed: false, reason };
  }
  const wrong = rows.find(({ a, b, sum }) => sum !== (a ^ b));
  if (wrong) {
    const { a, b, sum } = wrong;
    return { passed: false, reason: `For (${a}, ${b}) the sum is ${sum}; XOR asks for ${a ^ b}.` };
  }
  const adds = rows.every(({ a, b, carry }) => carry === (a & b));
  return {
    passed: true,
    reason: adds
      ? 'And the carry is AND: together they add two bits. You built a half adder.'
      : 'Perceptrons, wired to a network, do what none of them can. Now make the carry 1 only if both inputs are: a half adder.',
  };
}

/** What is said of the wires on the screen: those that were shown, mended or not, are not one's own. */
export function verdictOf({ wires, shown }: { wires: readonly string[]; shown: boolean }): Verdict {
  const verdict = check(wires);
  return shown && verdict.passed
    ? { passed: false, reason: 'That is one way, as shown. Unwire all, and find it yourself.' }
    : verdict;
}
