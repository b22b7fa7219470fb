import { asText, columnBreak, columnSyntax } from './columns.ts';
import { leadArt } from './lead-art.ts';
import type { CoreState, MarkdownIt, Token } from './markdown.ts';
import { ownColors } from './own-style/own-colors.ts';
import { isLaidOut, ownDeclarations, sectionRules } from './own-style/section-rules.ts';
import type { Report } from './problems.ts';
import { progress } from './progress.ts';
import { hasParts } from './theme-parts.ts';

/** A slide on its way into the deck. */
interface Slide {
  open: Token;
  /** Between its opening and its closing. */
  tokens: Token[];
  /** From 1. */
  number: number;
  /** Pixels of what is not covered by a picture beside it. */
  width: number;
  /** What the deck's own style says of it. */
  own: ReadonlyMap<string, string>;
}

/**
 * In themes that ask for them, gives each slide its parts: the headings it begins with, a `div.body`
 * for the rest, in it a `div.column` for each column, and the progress of the lecture. A slide that
 * the deck's own style lays out keeps what stands on it where Marp puts it.
 */
export function layoutPlugin(markdown: MarkdownIt, report: Report): void {
  columnSyntax(markdown);

  markdown.core.ruler.after('marp_size_apply_advanced_background', 'layout', (state) => {
    if (state.inlineMode) return;
    const { marpit } = markdown;
    const { theme } = marpit.lastGlobalDirectives;
    if (!hasParts(marpit, theme)) {
      state.tokens = state.tokens.flatMap((token) =>
        token.type === 'column_break' ? asText(state, token) : [token],
      );
      return;
    }
    const rules = sectionRules(marpit.lastStyles);
    const slideWidth = marpit.themeSet.getThemeProp(theme, 'widthPixel');
    const total = state.tokens.filter((token) => token.type === 'marpit_slide_open').length;
    const output: Token[] = [];
    let width = slideWidth;
    let slide: Slide | undefined;
    let number = 0;
    let colors = '';
    for (const token of state.tokens) {
      if (token.type === 'marpit_inline_svg_content_open') {
        width = widthInside(String(token.attrGet('width')), slideWidth);
      }
      if (token.type === 'marpit_slide_open') {
        const own = ownDeclarations(token, rules);
        slide = { open: token, tokens: [], number: ++number, width, own };
        colors = ownColors(token, own);
        addStyle(token, colors);
        output.push(token);
      } else if (token.type === 'marpit_slide_close' && slide) {
        output.push(...withParts(state, slide, total, report), token);
        slide = undefined;
      } else {
        // Marp draws the page number there, over a picture in the background.
        if (token.type === 'marpit_advanced_pseudo_section_open') addStyle(token, colors);
        (slide?.tokens ?? output).push(token);
      }
    }
    state.tokens = output;
  });

  markdown.renderer.rules.layout = (tokens, index) => tokens[index]!.content;
}

/** @param width as Marp writes it: pixels, or of a slide that is split, a share of it */
function widthInside(width: string, slideWidth: number): number {
  const value = Number.parseFloat(width);
  return width.endsWith('%') ? (value / 100) * slideWidth : value;
}

/** In front, for behind it Marp repeats the deck's own style, in which a bracket may be open. */
function addStyle(token: Token, style: string): void {
  if (style !== '') token.attrSet('style', `${style}${token.attrGet('style') ?? ''}`);
}

function withParts(state: CoreState, slide: Slide, total: number, report: Report): Token[] {
  const { open, number, width } = slide;
  const isOwn = isLaidOut(slide.own);
  // The theme and the deck's script know by it what they have in hand.
  open.attrSet('data-parts', isOwn ? 'own' : '');
  const classes = (open.attrGet('class') ?? '').split(/\s+/);
  return [
    ...(classes.includes('lead') && !hasPicture(open)
      ? [html(state, leadArt((number - 1) / Math.max(1, total - 1)))]
      : []),
    ...arranged(state, slide, { isOwn, wanted: classes.includes('columns') }, report),
    html(state, progress(number, total, width)),
  ];
}

/** Whether the deck itself puts a picture behind what stands on a slide. */
function hasPicture(open: Token): boolean {
  const isBeside = open.attrGet('data-marpit-advanced-background-split') !== null;
  return !isBeside && open.attrGet('data-marpit-advanced-background') !== null;
}

function arranged(
  state: CoreState,
  { tokens, number }: Slide,
  { isOwn, wanted }: { isOwn: boolean; wanted: boolean },
  report: Report,
): Token[] {
  const bodyStart = endOfHeadings(tokens);
  const breaks = tokens.slice(bodyStart).filter((token) => token.type === 'column_break');
  const hasColumns = wanted && breaks.length > 0;
  if (breaks.length > 0 && !wanted) {
    report({
      line: (breaks[0]!.map?.[0] ?? 0) + 1,
      message: `A line ${columnBreak} begins a new column, and this slide has none, so it is shown as it is. Give it the class columns: <!-- _class: columns -->.`,
      hint: true,
    });
  }
  if (wanted && breaks.length === 0 && !isOwn) {
    report({
      line: firstLine(tokens),
      message: `Slide ${number} is of class columns and has one column only. Write a line ${columnBreak} between its columns.`,
      hint: true,
    });
  }
  const body = tokens.slice(bodyStart).flatMap((token) => {
    if (token.type !== 'column_break') return [token];
    return hasColumns ? [html(state, '</div><div class="column">')] : asText(state, token);
  });
  const headings = tokens.slice(0, bodyStart);
  if (hasColumns) {
    const columns = [html(state, '<div class="column">'), ...body, html(state, '</div>')];
    return [...headings, html(state, '<div class="body">'), ...columns, html(state, '</div>\n')];
  }
  if (isOwn) return [...headings, ...body];
  return [...headings, html(state, '<div class="body">'), ...body, html(state, '</div>\n')];
}

/** Of what is written on a slide, in the source. */
function firstLine(slide: readonly Token[]): number {
  return (slide.find(({ map, type }) => map && type !== 'front_matter')?.map?.[0] ?? 0) + 1;
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
    } else if (!inside && !isInvisible(slide, index)) break;
  }
  return end;
}

/** Comments, styles, and paragraphs of pictures that stand in the background. */
function isInvisible(slide: readonly Token[], index: number): boolean {
  const { type, hidden } = slide[index]!;
  if (type === 'paragraph_open') return slide[index + 1]!.hidden;
  if (type === 'paragraph_close') return slide[index - 1]!.hidden;
  return hidden || type === 'marpit_comment' || type === 'marpit_style';
}

function html(state: CoreState, content: string): Token {
  const token = new state.Token('layout', '', 0);
  token.block = true;
  token.content = content;
  return token;
}
