import katex, { type KatexOptions, type TrustContext } from 'katex';
import { memoizeMany } from '../../memoize.ts';
import { forKatex } from './environments.ts';
import { mathJaxTypesetter } from './mathjax.ts';
import { definitionMacros } from './new-command.ts';
import { defines, type Formula, FormulaError, type Typesetter } from './typesetter.ts';

/** HTML, or why there is none. */
type Result = { html: string } | { mistake: string };

const known = memoizeMany<Result>();

/**
 * Formulas set by KaTeX. Most decks are written for MathJax, Marp's own choice: what KaTeX does not
 * understand and MathJax does is set by MathJax, unless the author asked for KaTeX.
 * @param asked whether the deck itself asks for KaTeX
 * @param options of KaTeX, such as macros, which stay as they are
 */
export function katexTypesetter(asked: () => boolean, options: KatexOptions): Typesetter {
  const macros = {
    ...definitionMacros,
    '\\mbox': '\\text{#1}',
    // What MathJax would load is here.
    '\\require': { tokens: [], numArgs: 1 },
    ...options.macros,
  };
  const definitions: string[] = [];
  const setByKatex = (formula: Formula): Result => {
    const { tex, displayMode, ownLine } = forKatex(formula, asked());
    try {
      const html = katex.renderToString(tex, {
        strict: 'ignore',
        trust: isLink,
        ...options,
        throwOnError: true,
        // What a formula defines, later ones know.
        globalGroup: true,
        macros,
        displayMode,
      });
      return { html: displayMode && !ownLine ? withoutLine(html) : html };
    } catch (error) {
      if (!(error instanceof katex.ParseError)) throw error;
      return { mistake: readable(error.message) };
    }
  };

  const mathJax = mathJaxTypesetter();
  /** How many of the definitions MathJax has seen. */
  let told = 0;
  const setByMathJax = (formula: Formula): string => {
    for (const tex of definitions.slice(told)) tryToSet(mathJax, { tex, display: true });
    told = definitions.length;
    return mathJax.set(formula);
  };

  return {
    set(formula) {
      const defining = defines(formula.tex);
      const result = defining
        ? setByKatex(formula)
        : known([formula, asked(), options, definitions], () => setByKatex(formula));
      try {
        if ('html' in result) return result.html;
        if (!asked()) return setByMathJax(formula);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
      } finally {
        if (defining) definitions.push(formula.tex);
      }
      throw new FormulaError((result as { mistake: string }).mistake);
    },
    get css() {
      return mathJax.css;
    },
  };
}

/** Links in formulas lead where those of the text may lead; KaTeX's other commands of HTML are nobody's. */
function isLink(context: TrustContext): boolean {
  if (context.command !== '\\href' && context.command !== '\\url') return false;
  return ['http', 'https', 'mailto', '_relative'].includes(context.protocol ?? '');
}

/** KaTeX underlines the place of a mistake by combining letters, which few terminals can show. */
function readable(message: string): string {
  return `${message.replaceAll('\u0332', '')}.`.replace(/\s+/g, ' ');
}

function tryToSet(typesetter: Typesetter, formula: Formula): void {
  try {
    typesetter.set(formula);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
  }
}

/** A formula in display mode that stands in its line of text. */
function withoutLine(html: string): string {
  return html.replace(/^<span class="katex-display">([\s\S]*)<\/span>$/, '$1');
}
