import type { MarkdownIt, Token } from '../markdown.ts';
import type { Report } from '../problems.ts';
import { type Block, blockOf } from './blocks.ts';
import { elementsOf } from './elements.ts';

const ruler = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/m;
const rulerOrHeading = new RegExp(`${ruler.source}|^ {0,3}#{1,6} `, 'm');

/** Reports what is begun and not ended, where it begins: Marp makes all that follows a part of it, without a word. */
export function unclosedPlugin(markdown: MarkdownIt, report: Report): void {
  markdown.core.ruler.after('marpit_directives_global_parse', 'unclosed_blocks', (state) => {
    if (state.inlineMode) return;
    const endOfSlide = markdown.marpit.lastGlobalDirectives.headingDivider ? rulerOrHeading : ruler;
    const lines = state.src.split('\n');
    const blocks = state.tokens.flatMap((token) => blockAt(token, lines));
    // Where one fence lacks its partner it takes that of the next, and so on: the last has none.
    const lonely = blocks.findLastIndex(({ isClosed, source }) => !isClosed && isFence(source));
    for (const [i, block] of blocks.entries()) {
      const { what, opening, closing, isClosed, first, last } = block;
      if (!isClosed) {
        report({
          line: first,
          message: `${opening} begins ${what} here that does not end, so what follows is part of it. Write ${closing} where it ends.`,
        });
      } else if (goesTooFar(block, endOfSlide, i < lonely)) {
        report({
          line: first,
          message: `${opening} begins ${what} here that ends on line ${last} only, so the slides in between are part of it. Write ${closing} where it ends.`,
        });
      }
    }
  });

  markdown.core.ruler.after('marpit_slide', 'unclosed_elements', (state) => {
    if (state.inlineMode) return;
    for (const { name, line, isEnd } of elementsOf(state.tokens, markdown.options.html)) {
      report({
        line,
        message: isEnd
          ? `</${name}> ends nothing that begins on its slide. Take it away.`
          : `<${name}> begins here and does not end on its slide, so what follows on it is part of it. Write </${name}> where it ends.`,
        hint: true,
      });
    }
  });
}

interface BlockInSource extends Block {
  source: string;
  /** Lines, from 1. */
  first: number;
  last: number;
}

function blockAt(token: Token, lines: readonly string[]): BlockInSource[] {
  if (token.map === null) return [];
  const [from, to] = token.map;
  const source = lines.slice(from, to).join('\n');
  const block = blockOf(token, source);
  return block ? [{ ...block, source, first: from + 1, last: to }] : [];
}

/** Whether a block is a listing whose fence names no language, and may be meant as the end of one. */
function isFence(source: string): boolean {
  return /^(`{3,}|~{3,})[ \t]*(\n|$)/.test(source);
}

/** Whether a block has the end of a slide in it by mistake. @param isSuspect that end alone tells, for a listing */
function goesTooFar(
  { source, foreign, what }: BlockInSource,
  endOfSlide: RegExp,
  isSuspect: boolean,
): boolean {
  const [, ...lines] = source.split('\n');
  const isEnd = (line: string, i: number) =>
    i > 0 && lines[i - 1]!.trim() === '' && endOfSlide.test(line);
  const end = lines.findIndex(isEnd);
  if (end < 0) return false;
  if (isSuspect && what === 'a listing') return true;
  return foreign?.test(lines.slice(end + 1).join('\n')) ?? false;
}
