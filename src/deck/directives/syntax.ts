import type { MarkdownIt } from '../markdown.ts';

/** A line like `@demo[Title](perceptron?gate=nand)`. */
export interface Directive {
  kind: string;
  text: string;
  target: string;
}

const shape = /^@([a-z]+)\[(.*)\]\(([^()\s]*)\)$/;
const beginning = /^@[a-z]+[[(]/;

/** @returns undefined for an ordinary line, `malformed` for one that was meant as a directive. */
export function parseDirective(line: string): Directive | 'malformed' | undefined {
  const text = line.trim();
  if (!beginning.test(text)) return undefined;
  const match = shape.exec(text);
  return match ? { kind: match[1]!, text: match[2]!.trim(), target: match[3]! } : 'malformed';
}

/** Each directive becomes a token `directive` with `meta.directive`. */
export function directiveSyntax(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    // Before a rule below could make a heading of it.
    'lheading',
    'directive',
    (state, startLine, _endLine, silent) => {
      if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      const directive = parseDirective(state.src.slice(start, state.eMarks[startLine]));
      if (directive === undefined) return false;
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
