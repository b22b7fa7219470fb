import { slides } from '../slots.ts';
import { colours, type Stroke, strokePath } from './ink.ts';
import { say } from './status.ts';

/** Saves what was drawn as a page of its own that needs nothing else: a picture of ink per slide, by number. */
export function saveDrawings(inks: readonly (readonly Stroke[])[]): void {
  const drawn = inks.flatMap((strokes, slide) => (strokes.length > 0 ? [{ slide, strokes }] : []));
  if (drawn.length === 0) {
    say('Nothing has been drawn yet.');
    return;
  }
  const figures = drawn.map(({ slide, strokes }) => {
    const { width, height } = slides()[slide]!.viewBox.baseVal;
    const paths = strokes.map(
      (stroke) =>
        `<path d="${strokePath(stroke)}" fill="${colours[stroke.colour]}" fill-opacity="${stroke.tool === 'marker' ? 0.4 : 1}"/>`,
    );
    const title = slides()[slide]!.querySelector('h1, h2, h3')?.textContent?.trim() ?? '';
    return `<figure><figcaption>Slide ${slide + 1}${title ? `: ${escaped(title)}` : ''}</figcaption><svg viewBox="0 0 ${width} ${height}">${paths.join('')}</svg></figure>`;
  });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drawings: ${escaped(document.title)}</title><style>body{font:18px system-ui;margin:2rem}svg{width:100%;max-width:1280px;border:1px solid #888;background:#f6f5fb}</style><h1>${escaped(document.title)}</h1>${figures.join('')}</html>`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = 'drawings.html';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`Saved the drawings of ${drawn.length} ${drawn.length === 1 ? 'slide' : 'slides'}.`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
