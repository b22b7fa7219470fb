import { basename } from 'node:path';
import { decodeHTML } from 'entities';
import { escapeHtml } from './markdown.ts';

/** The first heading of HTML, as it is read. */
export function headingIn(html: string): string | undefined {
  const heading = /<h[1-6][^>]*>(.*?)<\/h[1-6]>/s.exec(html)?.[1];
  return heading === undefined ? undefined : plainText(heading);
}

/**
 * What a deck is called.
 * @param written in its front matter, @param html of its slides, @param file of its source
 */
export function deckTitle(written: string | undefined, html: string, file: string): string {
  return written || headingIn(html) || basename(file, '.md');
}

/** A page of Marp's command line has no title where its deck has none: it gets the name of the file. */
export function withTitle(page: string, file: string): string {
  const title = `<title>${escapeHtml(basename(file, '.md'))}</title>`;
  const head = page.slice(0, page.indexOf('</head>'));
  return head.includes('<title>') ? page : page.replace('<head>', () => `<head>${title}`);
}

/**
 * Text of HTML: of an emoji its letter, of MathJax's pictures what they are called, and of KaTeX's
 * two renderings only the one for screen readers, which is short.
 */
export function plainText(html: string): string {
  const text = withoutPictures(html)
    .replace(/<img class="emoji"[^>]* alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<mjx-container[^>]*><svg[^>]* aria-label="([^"]*)"[\s\S]*?<\/mjx-container>/g, '$1')
    .replace(/<annotation[^>]*>.*?<\/annotation>/gs, '')
    .replace(/<[^>]+>/g, '');
  return decodeHTML(text).replace(/\s+/g, ' ').trim();
}

/** HTML without KaTeX's renderings for the eye, which are spans in spans. */
function withoutPictures(html: string): string {
  let text = '';
  let depth = 0;
  for (const part of html.split(/(<span\b[^>]*>|<\/span>)/)) {
    const isEnd = part === '</span>';
    if (depth > 0) depth += part.startsWith('<span') ? 1 : isEnd ? -1 : 0;
    else if (part.startsWith('<span class="katex-html"')) depth = 1;
    else text += part;
  }
  return text;
}
