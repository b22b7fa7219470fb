import { escapeHtml } from '../markdown.ts';
import type { RenderedDeck } from '../slides.ts';

const style = ({ width, height }: RenderedDeck['size']) => `
@page { size: ${width}px ${height}px; margin: 0 }
html, body { margin: 0; print-color-adjust: exact }
.marpit > svg { display: block; width: ${width}px; height: ${height}px; break-after: page }
.marpit > svg:last-child { break-after: auto }`;

/** All slides of a deck, one below the other, each on a page of its own when printed. */
export function printedPage({ title, language, css, size, slides }: RenderedDeck): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
<style>${style(size)}</style>
</head>
<body>
<div class="marpit">${slides.map(({ html }) => html).join('')}</div>
</body>
</html>
`;
}
