import type { Conversion } from '../conversion.ts';
import type { Directive } from './syntax.ts';

/** Code that Marp highlights and fits, between two pieces of HTML. */
export interface CodeBlock {
  before: string;
  language: string;
  code: string;
  after: string;
}

export interface Rendering {
  conversion: Conversion;
  /** The project's folder, from which paths on slides start. */
  root: string;
}

/**
 * What a directive puts on the slide.
 * @throws RangeError saying what is wrong, what was expected and what to do.
 */
export type DirectiveRenderer = (directive: Directive, rendering: Rendering) => string | CodeBlock;
