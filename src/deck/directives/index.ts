import { code } from './code.ts';
import { demo } from './demo.ts';
import type { DirectiveRenderer } from './directive.ts';
import { figure } from './figure.ts';
import { qr } from './qr.ts';
import { step } from './step.ts';

/** Every directive by the word after its `@`. Adding one: its file, and a line here. */
export const directives: Record<string, DirectiveRenderer> = {
  demo,
  qr,
  figure,
  code,
  // As code, but shown one click later: the class answers first.
  answer: code,
  step,
};

/** Those that are hidden until a click, like items of a list that begin with `*`. */
export const shownOnClick: readonly string[] = ['answer', 'step'];
