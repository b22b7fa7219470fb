import {
  type Example,
  fires,
  gates,
  type Perceptron,
  weightedSum,
} from '../../compute/perceptron.ts';
import { plain } from '../../format.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { Gate } from './definition.ts';

/** Whether the line is right at all four corners, whatever line it is. */
export function check(gate: Gate, perceptron: Perceptron): Verdict {
  const wrong = gates[gate].filter(({ inputs, target }) => fires(perceptron, inputs) !== target);
  const right = `${4 - wrong.length} of 4 corners are right.`;
  if (wrong.length === 0) {
    return { passed: true, reason: `Your line tells the corners of ${name(gate)} apart.` };
  }
  if (gate === 'xor') {
    return { passed: false, reason: `${right} No single line gets more than 3: that is XOR.` };
  }
  return { passed: false, reason: `${right} ${complaint(gate, perceptron, wrong[0]!)}` };
}

/** The same for the line on the screen, which the learning rule may have found. */
export function verdictOf(gate: Gate, perceptron: Perceptron, isFound: boolean): Verdict {
  const verdict = check(gate, perceptron);
  return isFound && verdict.passed
    ? {
        passed: false,
        reason: 'The learning rule found this line. Move it away, then find one by hand.',
      }
    : verdict;
}

function complaint(gate: Gate, perceptron: Perceptron, { inputs, target }: Example): string {
  const z = weightedSum(perceptron, inputs);
  const sign = z > 0 ? '> 0' : z < 0 ? '< 0' : '';
  const value = `z = ${plain(z, 2)}${sign === '' ? '' : ` ${sign}`}`;
  const does = target === 1 ? 'it does not fire' : 'it fires';
  return `At (${inputs.join(', ')}) ${value}, so ${does}, but ${name(gate)} asks for ${target}.`;
}

export const name = (gate: Gate): string => gate.toUpperCase();
