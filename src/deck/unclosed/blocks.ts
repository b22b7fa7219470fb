import type { Token } from '../markdown.ts';

/** A block of Markdown that goes on until something ends it. */
export interface Block {
  /** With its article. */
  what: string;
  /** What it begins with, and what would end it. */
  opening: string;
  closing: string;
  isClosed: boolean;
  /** What no such block has behind the end of a slide: with it, it goes on there by mistake. */
  foreign?: RegExp;
}

const anything = /(?:)/;

/** @param source of the token. @returns undefined for what ends by itself */
export function blockOf({ type, markup }: Token, source: string): Block | undefined {
  const text = source.replace(/^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*/, '');
  switch (type) {
    case 'marp_math_block':
      return {
        ...{ what: 'a formula', opening: '$$', closing: '$$', foreign: anything },
        isClosed: text.slice(2).trimEnd().endsWith('$$'),
      };
    case 'fence': {
      // Directives make listings, too.
      if (!text.startsWith(markup)) return undefined;
      const fence = `${markup[0]}{${markup.length},}`;
      return {
        ...{ what: 'a listing', opening: markup, closing: markup },
        isClosed: new RegExp(`\\n[\\s>]*${fence}\\s*$`).test(text),
        foreign: new RegExp(`^ {0,3}${fence}[ \\t]*[\\w{]`, 'm'),
      };
    }
    case 'marpit_comment':
      return tagged('a comment', '<!--', '-->', text);
    case 'marpit_style':
      return { ...tagged('a style', '<style>', '</style>', text), foreign: anything };
    case 'html_block': {
      const [, name] = /^<(script|pre|textarea)\b/i.exec(text) ?? [];
      if (name !== undefined) return tagged('an element', `<${name}>`, `</${name}>`, text);
      if (text.startsWith('<?')) return tagged('an instruction', '<?', '?>', text);
      if (text.startsWith('<![CDATA[')) return tagged('a section', '<![CDATA[', ']]>', text);
      return undefined;
    }
    case 'front_matter': {
      const isClosed = /\n(-{3,}|\.{3})[ \t]*$/.test(text);
      return { what: 'the front matter', opening: '---', closing: '---', isClosed };
    }
    default:
      return undefined;
  }
}

function tagged(what: string, opening: string, closing: string, text: string): Block {
  const foreign = new RegExp(opening.replace(/>$/, '').replace(/[?[]/g, '\\$&'), 'i');
  const isClosed = text.toLowerCase().includes(closing.toLowerCase());
  return { what, opening, closing, isClosed, foreign };
}
