import { slides } from '../slots.ts';
import { download } from './download.ts';
import { type Stroke, strokeElement } from './ink.ts';
import { shape } from './overlay.ts';
import { slideTitle } from './slide-words.ts';
import { say } from './status.ts';

const style =
  'body{font:18px system-ui;margin:2rem}svg{width:100%;max-width:1280px;border:1px solid;background:#f6f5fb}';

/** Saves what was drawn as a page of its own that needs nothing else: the ink of each slide, with its number and title. */
export function saveDrawings(inks: readonly (readonly Stroke[])[]): void {
  const drawn = inks.flatMap((strokes, slide) => (strokes.length > 0 ? [{ slide, strokes }] : []));
  if (drawn.length === 0) {
    say('Nothing has been drawn yet.');
    return;
  }
  const page = document.implementation.createHTMLDocument(`Drawings: ${document.title}`);
  page.head.append(element('style', style));
  page.body.append(element('h1', page.title));
  for (const { slide, strokes } of drawn) {
    const viewBox = slides()[slide]!.getAttribute('viewBox') ?? '';
    const picture = shape('svg', { viewBox });
    picture.append(...strokes.map(strokeElement));
    page.body.append(element('h2', `Slide ${slide + 1}: ${slideTitle(slide)}`), picture);
  }
  download('drawings.html', `<!doctype html>${page.documentElement.outerHTML}`, 'text/html');
  say(`Saved the drawings of ${drawn.length} ${drawn.length === 1 ? 'slide' : 'slides'}.`);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
