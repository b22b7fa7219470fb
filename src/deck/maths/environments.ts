import type { Formula } from './typesetter.ts';

/** Environments that KaTeX numbers; in Marp, MathJax does not. */
const numberedByKatex = ['equation', 'align', 'gather', 'alignat'];

/** Those that KaTeX sets in display mode alone. */
const displayed = /\\begin\s*\{(equation|align|gather|alignat|CD)\*?\}|\\begin\s*\{split\}/;

/**
 * A formula written for MathJax, in KaTeX's words. What MathJax sets within a line of text, such as
 * an alignment between single dollars, is set so here, too, unless a tag needs a line of its own.
 * @param numbered whether the author asked for KaTeX, which numbers equations; MathJax in Marp does not
 */
export function forKatex({ tex, display }: Formula, numbered: boolean): KatexFormula {
  const renamed = eqnarrays(tex).replace(
    /\\(begin|end)(\s*)\{([a-z]+\*?)\}/g,
    (whole, edge: string, space: string, name: string) =>
      !numbered && numberedByKatex.includes(name) ? `\\${edge}${space}{${name}*}` : whole,
  );
  const ownLine = display || renamed.includes('\\tag');
  return { tex: renamed, displayMode: ownLine || displayed.test(renamed), ownLine };
}

export interface KatexFormula {
  tex: string;
  displayMode: boolean;
  /** Whether it breaks the line it stands in. */
  ownLine: boolean;
}

/** An `eqnarray` is a table of three columns; with tags in several rows only an alignment has room for them. */
function eqnarrays(tex: string): string {
  return tex.replace(
    /\\begin\s*\{eqnarray(\*?)\}([\s\S]*?)\\end\s*\{eqnarray\1\}/g,
    (_, _star: string, body: string) => {
      const rows = splitAtTop(body, '\\\\');
      return rows.length > 1 && body.includes('\\tag')
        ? `\\begin{align*}${rows.map(alignedRow).join('\\\\')}\\end{align*}`
        : `\\begin{darray}{rcl}${body}\\end{darray}`;
    },
  );
}

function alignedRow(row: string): string {
  const [left = '', middle, ...right] = splitAtTop(row, '&');
  return middle === undefined ? left : `${left}&${middle} ${right.join(' ')}`;
}

/** Pieces between separators that stand outside of all groups and environments. */
function splitAtTop(tex: string, separator: '&' | '\\\\'): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: part, index } of tex.matchAll(/\\(begin|end)\s*\{[^{}]*\}|\\[\s\S]|[{}&]/g)) {
    if (part === '{' || part.startsWith('\\begin')) depth++;
    else if (part === '}' || part.startsWith('\\end')) depth--;
    else if (part === separator && depth === 0) {
      pieces.push(tex.slice(start, index));
      start = index + part.length;
    }
  }
  return [...pieces, tex.slice(start)];
}
