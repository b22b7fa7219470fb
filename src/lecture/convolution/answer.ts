import type { ConvolutionState } from './definition.ts';
import { check, question } from './exercise.ts';
import { outputSize } from './size.ts';

export function answer({ ask }: ConvolutionState): string {
  const asked = question(ask);
  const { n, k, p, s } = asked;
  const size = outputSize(asked);
  return `Input ${n}, kernel ${k}, padding ${p}, stride ${s}: ⌊(${n} + 2 · ${p} − ${k}) / ${s}⌋ + 1 = ${size}. ${check(asked, size).reason}`;
}
