import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cases,
  check,
  halfAdder,
  pinCount,
  run,
  sourcesOf,
  verdictOf,
  wiredGates,
  wiring,
  wiringCodec,
} from '../../../src/lecture/xor/circuit.ts';
import { xor } from '../../../src/lecture/xor/definition.ts';
import { describe as describeXor } from '../../../src/lecture/xor/status.ts';

const anyWiring = fc.tuple(
  ...Array.from({ length: pinCount }, (_, pin) => fc.constantFrom(...sourcesOf(pin))),
);

/** The network by substitution into Boolean formulas, without perceptrons. */
function sumOf(wires: readonly string[], pin: number, a: boolean, b: boolean): boolean | null {
  const source = wires[pin]!;
  if (source === '-') return null;
  if (source === 'a') return a;
  if (source === 'b') return b;
  const first = sumOf(wires, 2 * Number(source) - 2, a, b);
  const second = sumOf(wires, 2 * Number(source) - 1, a, b);
  return first === null || second === null ? null : !(first && second);
}

const isXor = (wires: readonly string[]) =>
  cases.every(([a, b]) => sumOf(wires, 10, a === 1, b === 1) === (a !== b));

describe('a network of NAND perceptrons', () => {
  it('says what its formulas say, whatever the wiring', () => {
    fc.assert(
      fc.property(anyWiring, fc.constantFrom(...cases), (wires, [a, b]) => {
        const expected = sumOf(wires, 10, a === 1, b === 1);
        expect(run(wires, a, b).sum).toBe(expected === null ? null : Number(expected));
      }),
      { numRuns: 2000 },
    );
  });

  it('passes the exercise exactly if its sum is XOR, and else says why', () => {
    fc.assert(
      fc.property(anyWiring, (wires) => {
        const { passed, reason } = check(wires);
        expect(passed).toBe(isXor(wires));
        expect(reason).toMatch(/\.$/);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['the classic four gates', 'aba1b12300'],
    ['inputs swapped at each gate', 'ba1a1b3200'],
    ['NOT a and NOT b first', 'aabb1b2a34'],
  ])('passes with %s', (_, text) => {
    const four = text.replaceAll('0', '-');
    // The sum is pin 11; the third way ends in gate 5.
    const wires = wiring(`${four}${text.endsWith('34') ? '5' : '4'}`);
    expect(check(wires).passed).toBe(true);
  });

  it('adds two bits when the carry is wired too', () => {
    for (const [a, b] of cases) {
      const { sum, carry } = run(halfAdder, a, b);
      expect(2 * carry! + sum!).toBe(a + b);
    }
    expect(check(halfAdder).reason).toMatch(/half adder/);
  });

  it('speaks gate by gate, of those that a wire leads to', () => {
    expect(wiredGates(wiring(''))).toEqual([]);
    expect(wiredGates(wiring('aba1b123--4'))).toEqual([0, 1, 2, 3]);
    expect(wiredGates(wiring('----a'))).toEqual([2]);
  });

  it('tells in words no gate that is still silent', () => {
    const wires = wiringCodec.parse('aba1b123--4');
    const state = { ...xor.state.defaults, part: 'network' as const, wires };
    expect(describeXor({ ...state, told: 2 })).toBe(
      'For (1, 0) gate 1 says 1, gate 2 says 0, gate 3 is silent, gate 4 is silent.',
    );
    expect(describeXor(state)).toContain('the sum says 1');
  });

  it('cannot be wired in a circle, not even by a link', () => {
    expect(() => wiringCodec.parse('1')).toThrow(RangeError);
    expect(() => wiringCodec.parse('ab2a')).toThrow(/pin 3 takes one of - a b 1, not 2/);
  });

  it('earns nothing by the way that was shown', () => {
    expect(verdictOf({ wires: halfAdder, shown: true }).passed).toBe(false);
    expect(verdictOf({ wires: halfAdder, shown: false })).toEqual(check(halfAdder));
    expect(verdictOf({ wires: wiring(''), shown: true })).toEqual(check(wiring('')));
  });
});
