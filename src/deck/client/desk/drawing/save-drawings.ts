import { pathOf, type Stroke } from '../../../drawings/ink.ts';
import { type Drawings, drawingsId } from '../../../drawings/saved.ts';
import { placeInDeck } from '../../core-path.ts';
import { slides } from '../../slots.ts';
import { download } from '../download.ts';
import { shape } from '../overlay.ts';
import { slideHeading, slideTitle } from '../slide-words.ts';
import { say } from '../status.ts';

const style =
  'body{font:18px system-ui;margin:2rem}svg{width:100%;max-width:1280px;border:1px solid;background:#f6f5fb}';

/**
 * Saves what was drawn as a page of its own that needs nothing else: the ink of each slide, with its number and
 * title, and the same as data, from which handouts are printed with it.
 */
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
    picture.append(...strokes.map((stroke) => shape('path', pathOf(stroke))));
    page.body.append(element('h2', `Slide ${slide + 1}: ${slideTitle(slide)}`), picture);
  }
  const data: Drawings = {
    deck: deckName(),
    slides: drawn.map(({ slide, strokes }) => ({
      number: placeInDeck(slide) + 1,
      heading: slideHeading(slide),
      strokes,
    })),
  };
  const script = element('script', JSON.stringify(data).replaceAll('<', '\\u003c'));
  script.id = drawingsId;
  script.setAttribute('type', 'application/json');
  page.body.append(script);
  download('drawings.html', `<!doctype html>${page.documentElement.outerHTML}`, 'text/html');
  say(`Saved the drawings of ${drawn.length} ${drawn.length === 1 ? 'slide' : 'slides'}.`);
}

const deckName = () =>
  decodeURIComponent(/\/slides\/(.+)\.html$/.exec(location.pathname)?.[1] ?? document.title);

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
