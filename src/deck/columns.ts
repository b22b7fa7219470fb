import type { CoreState, MarkdownIt, Token } from './markdown.ts';
import { hasParts } from './theme-parts.ts';
import { themeAsWritten } from './themes.ts';

export const columnBreak = '+++';

/** A line of three plus signs becomes a token `column_break`, in themes whose slides have columns. */
export function columnSyntax(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'lheading',
    'column_break',
    (state, line, _endLine, silent) => {
      const start = state.bMarks[line]! + state.tShift[line]!;
      if (state.src.slice(start, state.eMarks[line]).trim() !== columnBreak) return false;
      if (!hasParts(markdown.marpit, themeAsWritten(state.tokens)?.name)) return false;
      if (silent) return true;
      const token = state.push('column_break', '', 0);
      token.block = true;
      token.map = [line, line + 1];
      state.line = line + 1;
      return true;
    },
    { alt: ['paragraph'] },
  );
}

/** A break that makes no column is the text that Marp makes of it. */
export function asText(state: CoreState, { map }: Token): Token[] {
  const text = new state.Token('text', '', 0);
  text.content = columnBreak;
  const [open, inline, close] = [
    new state.Token('paragraph_open', 'p', 1),
    new state.Token('inline', '', 0),
    new state.Token('paragraph_close', 'p', -1),
  ];
  for (const token of [open, inline, close]) token.block = true;
  inline.map = map;
  inline.content = columnBreak;
  inline.children = [text];
  return [open, inline, close];
}
