import postcss from 'postcss';
import { linesBefore, type MarkdownIt } from '../markdown.ts';
import type { Report } from '../problems.ts';

/** Reports a deck's own style that is not understood: Marp leaves all of it out without a word. */
export function styleUnderstood(markdown: MarkdownIt, report: Report): void {
  markdown.core.ruler.after('marpit_directives_global_parse', 'style_understood', (state) => {
    if (state.inlineMode) return;
    const check = (style: string, firstLine: number) => {
      try {
        postcss.parse(style);
      } catch (error) {
        if (!(error instanceof postcss.CssSyntaxError)) throw error;
        report({
          line: firstLine + (error.line ?? 1) - 1,
          message: `The deck's own style is not understood: ${error.reason}. Until it is mended, none of it counts.`,
        });
      }
    };
    for (const token of state.tokens) {
      const line = (token.map?.[0] ?? 0) + 1;
      if (token.type === 'marpit_style') check(token.content, line + linesBefore(token));
      if (token.type === 'front_matter') {
        const { style } = markdown.marpit.lastGlobalDirectives;
        const lines = token.markup.split('\n');
        // The style itself begins a line below its name.
        if (style !== undefined)
          check(style, lines.findIndex((text) => /^style\s*:/.test(text)) + 2);
      }
    }
  });
}
