import type { Marp } from '@marp-team/marp-core';
import katexPlugin from '@marp-team/marp-core/plugins/katex';
import type { KatexOptions } from 'katex';
import { katexPlace } from '../fonts.ts';
import { escapeHtml, type MarkdownIt, type Token } from '../markdown.ts';
import type { Report } from '../problems.ts';
import { katexTypesetter } from './katex.ts';
import { markLines } from './lines.ts';
import { mathJaxTypesetter } from './mathjax.ts';
import { FormulaError, type Typesetter } from './typesetter.ts';

type RenderFormula = (tokens: Token[], index: number) => string;

/** What Marp's core keeps of its maths plugins: they find it by this symbol. */
interface MathContext {
  libs: Record<string, MathLibrary>;
}

interface MathLibrary {
  css(marp: Marp): string | null;
  inlineRenderer(marp: Marp): RenderFormula;
  blockRenderer(marp: Marp): RenderFormula;
  /** Called before each conversion. */
  initializeContext(marp: Marp): Typesetter;
  context?: Typesetter;
}

const mathContext = Symbol.for('marp-math-context');

/**
 * MathJax and KaTeX for Marp. A formula that is not understood stands on the slide as it was written,
 * in red, and is reported with its line.
 */
export function mathsPlugin(markdown: MarkdownIt & { marpit: Marp }, report: Report): void {
  const marp = markdown.marpit;
  const asked = typeof marp.options.math === 'object' ? marp.options.math : {};
  const options: KatexOptions = asked.katexOption ?? {};
  // For its style; fonts that the author keeps elsewhere stay there.
  marp.use(katexPlugin(asked.katexFontPath === undefined ? { fontPath: katexPlace } : {}));
  const context = (marp as unknown as Record<symbol, MathContext>)[mathContext]!;
  const { css: katexCss } = context.libs.katex!;

  const library = (
    name: string,
    css: (typesetter: Typesetter) => string,
    typesetter: () => Typesetter,
  ): MathLibrary => {
    const current = () =>
      (marp as unknown as Record<symbol, MathContext>)[mathContext]!.libs[name]!.context!;
    const render: RenderFormula = (tokens, index) => set(tokens[index]!, current(), report);
    return {
      css: () => css(current()),
      inlineRenderer: () => render,
      blockRenderer: () => (tokens, index) => `<p>${scaled(render(tokens, index), marp)}</p>`,
      initializeContext: typesetter,
    };
  };
  const directives = marp as unknown as { lastGlobalDirectives?: { math?: string } };
  // Marp takes the first where the deck asks for none.
  context.libs = {
    mathjax: library('mathjax', ({ css }) => css, mathJaxTypesetter),
    katex: library(
      'katex',
      ({ css }) => `${katexCss(marp)}\n${css}`,
      () => katexTypesetter(() => directives.lastGlobalDirectives?.math === 'katex', options),
    ),
  };

  markdown.core.ruler.after('inline', 'formula_lines', (state) => {
    if (!state.inlineMode) markLines(state);
  });
}

function set(token: Token, typesetter: Typesetter, report: Report): string {
  try {
    return typesetter.set({ tex: token.content, display: token.block });
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const message = `The formula “${shortened(token.content)}” is not understood. ${error.message}`;
    report({ line: Number(token.meta?.line ?? 1), message });
    const source = escapeHtml(`${token.markup}${token.content}${token.markup}`);
    // Red on white can be read in any theme.
    return `<span class="formula-error" title="${escapeHtml(error.message)}" style="color:#c00;background:#fff">${source}</span>`;
  }
}

/** In one line, and of a formula whose end was forgotten the beginning. */
function shortened(tex: string): string {
  const line = tex.trim().replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}

/** Marp's mark for what shrinks until it fits, where the theme wants it so. */
function scaled(html: string, marp: Marp): string {
  const { theme } = (marp as unknown as { lastGlobalDirectives: { theme?: string } })
    .lastGlobalDirectives;
  const wanted = String(
    marp.themeSet.getThemeMeta(marp.themeSet.get(theme ?? '', true)!, 'auto-scaling') ?? '',
  );
  const isScaled = marp.options.inlineSVG && (wanted === 'true' || wanted.includes('math'));
  return isScaled
    ? html.replace(
        /^<span class="katex/,
        '<span is="marp-span" data-auto-scaling="downscale-only" class="katex',
      )
    : html;
}
