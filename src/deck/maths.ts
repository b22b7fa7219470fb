import katex from 'katex';
import type { MarkdownIt, Token } from './markdown.ts';
import type { Report } from './problems.ts';

const understood = new Set<string>();

/** Reports formulas that KaTeX does not understand; by itself it shows them in red and goes on. */
export function mathPlugin(markdown: MarkdownIt, report: Report): void {
  markdown.core.ruler.after('inline', 'maths', (state) => {
    if (state.inlineMode) return;
    for (const token of state.tokens) {
      for (const formula of [token, ...(token.children ?? [])].filter(isFormula)) {
        const message = mistake(formula.content);
        if (message) report({ line: (token.map?.[0] ?? 0) + 1, message });
      }
    }
  });
}

function isFormula(token: Token): boolean {
  return token.type.startsWith('marp_math');
}

function mistake(formula: string): string | undefined {
  if (understood.has(formula)) return undefined;
  try {
    katex.renderToString(formula, { throwOnError: true, strict: 'ignore' });
    understood.add(formula);
    return undefined;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return `The formula “${formula.trim()}” is not understood. ${error.message}.`;
  }
}
