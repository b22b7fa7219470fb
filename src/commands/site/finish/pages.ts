import { escapeHtml } from '../../../deck/markdown.ts';
import { encodedPath } from '../../../page-address.ts';
import { contentPolicy } from './policy.ts';

/** Tells the hub which decks have a handout beside it, in `handouts/<deck>/`, by their names as addresses have them. */
export function handoutsMark(decks: readonly string[]): string {
  return `<meta name="handouts" content="${decks.map(encodedPath).map(escapeHtml).join(' ')}">`;
}

const marks = { start: '<!--site-->', end: '<!--/site-->' };

/**
 * Puts what belongs to the site as a whole into the head of a page: the content policy, for hosts that
 * send no headers, and the icon; into the hub also what makes it an app. Does so once, however often.
 * @param path from the site's root.
 */
export function finishPage(
  html: string,
  path: string,
  { isApp, handouts }: { isApp: boolean; handouts: readonly string[] },
): string {
  const plain = plainPage(html);
  const root = '../'.repeat(path.split('/').length - 1);
  const lines = [
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy([plain])}">`,
    `<link rel="icon" href="${root}icons/icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${root}icons/touch.png">`,
  ];
  if (path === 'index.html') {
    if (handouts.length > 0) lines.push(handoutsMark(handouts));
    if (isApp) lines.push('<link rel="manifest" href="manifest.webmanifest">');
  }
  // Within the first 1024 bytes, as the character set has to be.
  return plain.replace(
    /<meta charset="[^"]*"\s*\/?>/i,
    (charset) => `${charset}\n${marks.start}${lines.join('\n')}${marks.end}`,
  );
}

/** The page without what `finishPage` put into it. */
export function unfinishedPage(html: string): string {
  return html.replace(new RegExp(`\\n?${marks.start}[\\s\\S]*?${marks.end}`, 'g'), '');
}

/** The page as it was built, without the icon that it has until it is finished. */
export function plainPage(html: string): string {
  return unfinishedPage(html).replace('<link rel="icon" href="data:,">\n', '');
}
