import { Marp } from '@marp-team/marp-core';
import type { Token } from '../markdown.ts';

/** A tag whose other one is missing on its slide. */
export interface LoneTag {
  name: string;
  /** From 1. */
  line: number;
  isEnd: boolean;
}

/** Elements that have no end, or need not have it; and one that is a block of its own. */
const endless = new Set(
  'br col hr img input source track wbr area caption colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr pre'.split(
    ' ',
  ),
);

const tag = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z\d]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/**
 * The tags of HTML that have no partner on their slide.
 * @param html what the author may write, as Marp's option says it; all else is text
 */
export function elementsOf(
  tokens: readonly Token[],
  html: boolean | Readonly<Record<string, unknown>>,
): LoneTag[] {
  const allowed = typeof html === 'object' ? html : html ? Marp.html : {};
  const lone: LoneTag[] = [];
  let open: LoneTag[] = [];
  for (const token of tokens) {
    if (token.type === 'marpit_slide_close') {
      lone.push(...open);
      open = [];
    }
    for (const { text, line } of htmlIn(token)) {
      for (const { 1: slash, 2: written, index } of text.matchAll(tag)) {
        const name = written?.toLowerCase();
        if (name === undefined || endless.has(name) || !Object.hasOwn(allowed, name)) continue;
        const isEnd = slash === '/';
        const found = { name, line: line + lineBreaks(text.slice(0, index)), isEnd };
        const partner = isEnd ? open.findLastIndex((each) => each.name === name) : -1;
        if (!isEnd) open.push(found);
        else if (partner < 0) lone.push(found);
        // What begins inside of an element ends with it at the latest.
        else lone.push(...open.splice(partner).slice(1));
      }
    }
  }
  return lone;
}

/** The author's HTML, with the line of each piece, from 1. */
function htmlIn({ type, content, map, children }: Token): { text: string; line: number }[] {
  let line = (map?.[0] ?? 0) + 1;
  if (type === 'html_block') return [{ text: content, line }];
  const pieces: { text: string; line: number }[] = [];
  for (const child of type === 'inline' ? (children ?? []) : []) {
    if (child.type === 'html_inline') pieces.push({ text: child.content, line });
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
  }
  return pieces;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
