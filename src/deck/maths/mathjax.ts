import { createRequire } from 'node:module';
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import { type Formula, FormulaError, type Typesetter } from './typesetter.ts';

const require = createRequire(import.meta.url);

/** Letters are paths, whose strokes Marp's printed pages have no use for. */
const inPrint =
  '@media print{mjx-container[jax=SVG] use[data-c],mjx-container[jax=SVG] path[data-c]{stroke-width:0}}';

/**
 * Formulas as the MathJax of Marp's command line sets them, glyph for glyph: SVG that needs no font.
 * The plugin of Marp's core cannot be installed, for two of the fonts it wants are not published.
 */
export function mathJaxTypesetter(): Typesetter {
  let mathJax: ReturnType<typeof start> | undefined;
  return {
    set({ tex, display }: Formula): string {
      // Only now: it takes its time, and most decks do without.
      mathJax ??= start();
      const { adaptor, document } = mathJax;
      const container = document.convert(tex, { display });
      const svg = adaptor.firstChild(container) as LiteElement;
      adaptor.setAttribute(svg, 'aria-label', tex.trim());
      if (!display) return adaptor.outerHTML(container);
      // As Marp does: no wider than the slide.
      const height = adaptor.getAttribute(svg, 'height');
      adaptor.setStyle(container, 'margin', '0');
      adaptor.setStyle(svg, 'display', 'block');
      adaptor.setStyle(svg, 'width', '100%');
      adaptor.setStyle(svg, 'height', 'auto');
      adaptor.setStyle(svg, 'max-height', height);
      return adaptor.outerHTML(container);
    },
    get css() {
      return mathJax === undefined ? '' : `${mathJax.css}\n${inPrint}`;
    },
  };
}

function start() {
  const { liteAdaptor } =
    require('mathjax-full/js/adaptors/liteAdaptor.js') as typeof import('mathjax-full/js/adaptors/liteAdaptor.js');
  const { RegisterHTMLHandler } =
    require('mathjax-full/js/handlers/html.js') as typeof import('mathjax-full/js/handlers/html.js');
  const { TeX } =
    require('mathjax-full/js/input/tex.js') as typeof import('mathjax-full/js/input/tex.js');
  const { AllPackages } =
    require('mathjax-full/js/input/tex/AllPackages.js') as typeof import('mathjax-full/js/input/tex/AllPackages.js');
  const { mathjax } =
    require('mathjax-full/js/mathjax.js') as typeof import('mathjax-full/js/mathjax.js');
  const { SVG } =
    require('mathjax-full/js/output/svg.js') as typeof import('mathjax-full/js/output/svg.js');

  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const input = new TeX({
    // These two show what is not understood as if it were meant so.
    packages: AllPackages.filter((name) => name !== 'noerrors' && name !== 'noundefined'),
    formatError: (_: unknown, error: Error) => {
      throw new FormulaError(error.message);
    },
  });
  const output = new SVG({ fontCache: 'none' });
  const document = mathjax.document('', { InputJax: input, OutputJax: output });
  const css = adaptor.textContent(output.styleSheet(document) as never);
  return { adaptor, document, css };
}
