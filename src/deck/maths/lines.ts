import type { CoreState, Token } from '../markdown.ts';

/** Notes for each formula in which line of the source it begins, from 1: `meta.line`. */
export function markLines(state: CoreState): void {
  let line = 1;
  for (const token of state.tokens) {
    // Cells of a table have no lines of their own, but their row has.
    if (token.map) line = token.map[0] + 1;
    if (isFormula(token)) mark(token, line);
    if (token.children) markInline(token, line);
  }
}

/** Formulas are found again in their paragraph's source, behind the code and the formulas before them. */
function markInline(inline: Token, firstLine: number): void {
  const source = inline.content.replaceAll('\n', ' ');
  let position = 0;
  for (const child of inline.children!) {
    const formula = isFormula(child);
    if (!formula && child.type !== 'code_inline' && child.type !== 'html_inline') continue;
    const literal = `${child.markup}${child.content}${child.markup}`.replaceAll('\n', ' ');
    const found = source.indexOf(literal, position);
    const start = found < 0 ? position : found;
    if (formula) mark(child, firstLine + lineBreaks(inline.content.slice(0, start)));
    if (found >= 0) position = found + literal.length;
  }
}

export function isFormula(token: Token): boolean {
  return token.type.startsWith('marp_math');
}

function mark(token: Token, line: number): void {
  token.meta = { ...token.meta, line };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
