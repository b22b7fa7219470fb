import type { MarkdownIt } from '../markdown.ts';
import { nearest } from './nearest.ts';

/** A line like `@demo[Title](perceptron?gate=nand)`. */
export interface Directive {
  kind: string;
  text: string;
  target: string;
}

const shape = /^@([a-z]+)\[(.*)\]\(([^()\s]*)\)$/i;
const beginning = /^@([a-z]+)[[(]/i;
const link = /^@[a-z]+\[.*\]\(/i;

/**
 * What a line is: a directive; `malformed` if it was surely meant as one, for it names one and goes on as
 * far as to its target; `similar` if it only begins as one does, as code in many languages; or text.
 */
export type Line = Directive | 'malformed' | 'similar' | 'text';

/** @param names of the directives that there are */
export function readLine(line: string, names: readonly string[]): Line {
  const text = line.trim();
  const [, word] = beginning.exec(text) ?? [];
  if (word === undefined) return 'text';
  const [, , title, target] = shape.exec(text) ?? [];
  if (target !== undefined && nearest(word, names) !== undefined) {
    return { kind: word, text: title!.trim(), target };
  }
  return names.includes(word) && link.test(text) ? 'malformed' : 'similar';
}

/** Each directive becomes a token `directive` with `meta.directive`; lines that only look like one stay text. */
export function directiveSyntax(markdown: MarkdownIt, names: readonly string[]): void {
  markdown.block.ruler.before(
    // Before a rule below could make a heading of it.
    'lheading',
    'directive',
    (state, startLine, _endLine, silent) => {
      if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      const directive = readLine(state.src.slice(start, state.eMarks[startLine]), names);
      if (directive === 'text' || directive === 'similar') return false;
      if (silent) return true;
      const token = state.push('directive', '', 0);
      token.block = true;
      token.map = [startLine, startLine + 1];
      token.meta = { directive };
      state.line = startLine + 1;
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
}
