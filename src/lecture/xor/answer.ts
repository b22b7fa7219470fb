import { check, gateCount, halfAdder, none, run, wiring } from './circuit.ts';

/** The wiring of the half adder without its carry, gate by gate. */
export function answer(): string {
  const wires = wiring(halfAdder.slice(0, 2 * gateCount + 1).join(''));
  const { passed, reason } = check(wires);
  if (!passed) throw new Error(`The wiring in the answer key is wrong: ${reason}`);
  const word = (source: string) => (/\d/.test(source) ? `gate ${source}` : source);
  const used = Array.from({ length: gateCount }, (_, gate) => gate).filter((gate) =>
    wires.includes(String(gate + 1)),
  );
  const gates = used.map(
    (gate) =>
      `gate ${gate + 1} = NAND(${word(wires[2 * gate] ?? none)}, ${word(wires[2 * gate + 1] ?? none)})`,
  );
  const sums = ([0, 1] as const).flatMap((a) => ([0, 1] as const).map((b) => run(wires, a, b).sum));
  return `${gates.join('; ')}; sum = ${word(wires[2 * gateCount] ?? none)}. For 00, 01, 10, 11 the sum is ${sums.join(', ')}.`;
}
