import { grouped } from '../../src/grouped.ts';
import type { Verdict } from '../shared/verdict.ts';
import { count } from './count.ts';
import { type InputName, inputs } from './definition.ts';
import type { StackLayer } from './stack.ts';

/** A network passes with fewer. */
export const target = 5000;

/** Whether a stack reads digits with a convolution and few parameters, whatever its layers are. */
export function checkTarget(input: InputName, stack: readonly StackLayer[]): Verdict {
  const { layers, total, problem } = count(inputs[input].shape, stack);
  const fail = (reason: string): Verdict => ({ passed: false, reason });
  if (input !== 'mnist') return fail('The input must be a digit of 28 × 28 pixels.');
  if (problem !== null) return fail('The stack cannot be built yet.');
  if (!stack.some(({ kind }) => kind === 'convolution')) {
    return fail('There is no convolution in the stack.');
  }
  const last = stack.findLastIndex(({ kind }) => kind === 'dense');
  const out = layers.at(-1)!.outputShape;
  if (last < 0 || out.length !== 1 || out[0] !== 10) {
    return fail('At the end there must be 10 outputs, of a dense layer.');
  }
  if (total >= target) {
    return fail(
      `${grouped(total)} parameters are not fewer than ${grouped(target)}. Where are they?`,
    );
  }
  return {
    passed: true,
    reason: `${grouped(total)} parameters: what shrinks the maps before the dense layer saves most.`,
  };
}
