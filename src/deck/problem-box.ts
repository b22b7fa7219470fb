import { escapeHtml } from './markdown.ts';

/** What stands on the slide in place of something that could not be shown. */

const boxClass = 'deck-problem';

/** @param where file and line, @param tag of the element: the one that belongs in its place. */
export function problemBox(where: string, message: string, tag: 'div' | 'li' = 'div'): string {
  return `<${tag} class="${boxClass}"><strong>${escapeHtml(where)}</strong> ${escapeHtml(message)}</${tag}>\n`;
}

/** Style of the boxes, for decks that have one: the same in each theme, on light slides and on dark ones. */
export function boxStyle(html: string): string[] {
  return html.includes(`class="${boxClass}`) ? [style] : [];
}

const style = `
section .${boxClass} {
  display: block;
  box-sizing: border-box;
  max-width: 100%;
  margin: 0.4em 0;
  padding: 0.6em 0.8em;
  border: 2px dashed #b3261e;
  border-radius: 6px;
  background: #fff4f2;
  color: #5c1510;
  font: 400 20px/1.4 system-ui, sans-serif;
  overflow-wrap: anywhere;
  text-align: start;
}
section .${boxClass} strong { color: inherit; font-weight: 700 }
`;
