import { grouped } from '../../format.ts';
import type { Verdict } from '../shared/verdict.ts';
import { type CountedLayer, count } from './count.ts';
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
  const blind = blindness(stack, layers);
  if (blind !== null) return fail(blind);
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

/** The last column, counted from 0, that ink reaches: MNIST puts its digits into the 20 × 20 pixels in the middle. */
const lastInk = 23;

/** Why the stack cannot read digits, however it is trained; null if nothing of a digit is lost on the way. */
function blindness(stack: readonly StackLayer[], layers: readonly CountedLayer[]): string | null {
  if (stack.every(({ kind, values }) => kind !== 'convolution' || values[1] === 1)) {
    return 'A kernel of 1 × 1 sees no pixel beside another: make it larger.';
  }
  const windows = stack.map(windowOf);
  const gap = windows.findIndex((window) => window !== null && window.stride > window.size);
  if (gap >= 0) {
    return `Layer ${gap + 1} steps over pixels: its stride is larger than its kernel.`;
  }
  const narrow = layers.findIndex(({ outputShape }) => sizeOf(outputShape) < digitCount);
  if (narrow >= 0) {
    const kept = sizeOf(layers[narrow]!.outputShape);
    return `Layer ${narrow + 1} passes on no more than ${kept} ${kept === 1 ? 'number' : 'numbers'}: too few for 10 digits.`;
  }
  const seen = lastSeen(windows, layers);
  return seen < lastInk
    ? `What lies right of column ${seen} is lost: digits reach to column ${lastInk}.`
    : null;
}

const digitCount = 10;
const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

interface Window {
  readonly size: number;
  readonly padding: number;
  readonly stride: number;
}

/** The window that a layer slides over its maps; null if it slides none. */
function windowOf({ kind, values }: StackLayer): Window | null {
  if (kind === 'convolution') return { size: values[1]!, padding: values[2]!, stride: values[3]! };
  return kind === 'pooling' ? { size: values[0]!, padding: 0, stride: values[0]! } : null;
}

/** The last column of the input that reaches the dense layers: windows that fit no more are left out. */
function lastSeen(windows: readonly (Window | null)[], layers: readonly CountedLayer[]): number {
  const last = layers.findLast(({ outputShape }) => outputShape.length === 3)!;
  return windows.reduceRight(
    (column, window) =>
      window === null ? column : column * window.stride + window.size - 1 - window.padding,
    last.outputShape[2]! - 1,
  );
}
