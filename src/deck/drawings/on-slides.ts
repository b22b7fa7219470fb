import type { DeckProblem } from '../problems.ts';
import type { RenderedSlide } from '../slides.ts';
import { headingIn } from '../title.ts';
import { pathOf, type Stroke } from './ink.ts';
import type { Drawings } from './saved.ts';

/**
 * Puts what was drawn on the slides that it was drawn on: those with the same heading, for others can have come
 * before them since then, else those with the same number.
 * @param file that the drawings were read from
 */
export function drawOnSlides(
  slides: readonly RenderedSlide[],
  drawings: Drawings,
  file: string,
): { slides: RenderedSlide[]; problems: DeckProblem[] } {
  const headings = slides.map(({ html }) => headingIn(html) ?? null);
  const drawn = slides.slice();
  const problems: DeckProblem[] = [];
  for (const { number, heading, strokes } of drawings.slides) {
    const index = headings[number - 1] === heading ? number - 1 : headings.indexOf(heading);
    const slide = drawn[index];
    if (slide === undefined || (heading === null && index !== number - 1)) {
      const name = heading === null ? `without a heading at ${number}` : `“${heading}”`;
      const message = `What was drawn on slide ${number} is left out: the deck has no slide ${name} any more.`;
      problems.push({ file, line: 1, message });
    } else {
      drawn[index] = { ...slide, html: withInk(slide.html, strokes) };
    }
  }
  return { slides: drawn, problems };
}

/** In the slide's own picture, over all that it shows. */
function withInk(html: string, strokes: readonly Stroke[]): string {
  const end = html.lastIndexOf('</svg>');
  const paths = strokes.map((stroke) => {
    const attributes = Object.entries(pathOf(stroke)).map(([name, value]) => ` ${name}="${value}"`);
    return `<path${attributes.join('')}/>`;
  });
  return `${html.slice(0, end)}<g class="ink">${paths.join('')}</g>${html.slice(end)}`;
}
