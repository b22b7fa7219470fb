import { fires, gates } from '../../compute/perceptron.ts';
import { check, gateCount, run, wiredGates } from './circuit.ts';
import type { XorState } from './definition.ts';

/** What the picture shows, in words. */
export function describe(state: XorState): string {
  if (state.part === 'line') {
    const perceptron = { weights: state.w, bias: state.b };
    const right = gates.xor.filter(({ inputs, target }) => fires(perceptron, inputs) === target);
    const most = state.why ? '; no line gets more than 3' : '';
    return `The line is right at ${right.length} of 4 corners of XOR${most}.`;
  }
  const [a, b] = [state.x1 ? 1 : 0, state.x2 ? 1 : 0] as const;
  const { gates: says, sum, carry } = run(state.wires, a, b);
  if (state.told < gateCount) {
    const words = wiredGates(state.wires).map(
      (gate) => `gate ${gate + 1} ${gate < state.told ? `says ${says[gate]}` : 'is silent'}`,
    );
    return `For (${a}, ${b}) ${words.join(', ')}.`;
  }
  const said = (value: number | null) => (value === null ? 'nothing' : value);
  const verdict = check(state.wires).passed ? 'The sum is XOR.' : 'The sum is not XOR yet.';
  return `For (${a}, ${b}) the sum says ${said(sum)} and the carry ${said(carry)}. ${verdict}`;
}
