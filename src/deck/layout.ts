import { leadArt } from './lead-art.ts';
import type { CoreState, MarkdownIt, Token } from './markdown.ts';
import type { Report } from './problems.ts';
import { progress } from './progress.ts';

const columnBreak = '+++';

/**
 * Gives each slide its parts: the headings it begins with, a `div.body` for the rest, in it a
 * `div.column` for each column, and the progress of the lecture.
 */
export function layoutPlugin(markdown: MarkdownIt, report: Report): void {
  markdown.block.ruler.before(
    'paragraph',
    'column_break',
    (state, line, _endLine, silent) => {
      const start = state.bMarks[line]! + state.tShift[line]!;
      if (state.src.slice(start, state.eMarks[line]).trim() !== columnBreak) return false;
      if (silent) return true;
      const token = state.push('column_break', '', 0);
      token.block = true;
      token.map = [line, line + 1];
      state.line = line + 1;
      return true;
    },
    { alt: ['paragraph'] },
  );

  markdown.core.ruler.after('marp_size_apply_advanced_background', 'layout', (state) => {
    if (state.inlineMode) return;
    const total = state.tokens.filter((token) => token.type === 'marpit_slide_open').length;
    const output: Token[] = [];
    let slide: Token[] | undefined;
    let number = 0;
    for (const token of state.tokens) {
      if (token.type === 'marpit_slide_open') {
        output.push(token);
        number++;
        slide = [];
        const classes = (token.attrGet('class') ?? '').split(/\s+/);
        token.meta = { ...token.meta, columns: classes.includes('columns') };
        if (classes.includes('lead'))
          output.push(html(state, leadArt((number - 1) / Math.max(1, total - 1))));
      } else if (token.type === 'marpit_slide_close' && slide) {
        const open = output.findLast((known) => known.type === 'marpit_slide_open')!;
        output.push(...arranged(state, slide, open, report));
        output.push(html(state, progress(number, total)), token);
        slide = undefined;
      } else {
        (slide ?? output).push(token);
      }
    }
    state.tokens = output;
  });

  markdown.renderer.rules.layout = (tokens, index) => tokens[index]!.content;
}

function arranged(state: CoreState, slide: readonly Token[], open: Token, report: Report): Token[] {
  const bodyStart = endOfHeadings(slide);
  const body = slide.slice(bodyStart);
  const breaks = body.filter((token) => token.type === 'column_break');
  const wanted = open.meta?.columns === true;
  if (wanted && breaks.length === 0) {
    report({
      line: (open.map?.[0] ?? slide.find((token) => token.map)?.map?.[0] ?? 0) + 1,
      message: `This slide is of class columns and has one column only. Write a line ${columnBreak} between its columns.`,
    });
  }
  if (!wanted && breaks.length > 0) {
    report({
      line: (breaks[0]!.map?.[0] ?? 0) + 1,
      message: `A line ${columnBreak} begins a new column, and this slide has none. Give it the class columns: <!-- _class: columns -->.`,
    });
  }
  const columns = body.map((token) =>
    token.type === 'column_break' ? html(state, '</div><div class="column">') : token,
  );
  return [
    ...slide.slice(0, bodyStart),
    html(state, '<div class="body">'),
    ...(wanted
      ? [html(state, '<div class="column">'), ...columns, html(state, '</div>')]
      : columns),
    html(state, '</div>\n'),
  ];
}

/** Index of the first token behind the headings that the slide begins with. */
function endOfHeadings(slide: readonly Token[]): number {
  let end = 0;
  let inside = false;
  for (const [index, token] of slide.entries()) {
    if (token.type === 'heading_open') inside = true;
    else if (token.type === 'heading_close') {
      inside = false;
      end = index + 1;
    } else if (!inside && !invisible(token)) break;
  }
  return end;
}

function invisible(token: Token): boolean {
  return token.hidden || token.type === 'marpit_comment' || token.type === 'marpit_style';
}

function html(state: CoreState, content: string): Token {
  const token = new state.Token('layout', '', 0);
  token.block = true;
  token.content = content;
  return token;
}
