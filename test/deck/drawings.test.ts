import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../src/deck/drawings/ink.ts';
import { drawOnSlides } from '../../src/deck/drawings/on-slides.ts';
import { readDrawings } from '../../src/deck/drawings/read.ts';
import type { RenderedSlide } from '../../src/deck/slides.ts';

const stroke: Stroke = {
  ...{ tool: 'pen', colour: 'red' },
  points: [
    [10, 10],
    [50, 10],
  ],
};
const page = (data: unknown) =>
  `<h1>x</h1><script id="drawings" type="application/json">${JSON.stringify(data)}</script>`;
const saved = (...slides: [number: number, heading: string | null][]) => ({
  deck: 'mine',
  slides: slides.map(([number, heading]) => ({ number, heading, strokes: [stroke] })),
});
const slides = (...headings: string[]) =>
  headings.map((heading) => ({
    html: `<svg viewBox="0 0 1280 720"><foreignObject>${heading && `<h2>${heading}</h2>`}<svg></svg></foreignObject></svg>`,
  })) as RenderedSlide[];
/** Places of the slides that have ink. */
const inked = (drawn: readonly RenderedSlide[]) =>
  drawn.flatMap(({ html }, i) => (html.includes('class="ink"') ? [i] : []));

describe('saved drawings', () => {
  it('are read as they were written', () => {
    const drawings = saved([2, 'Two'], [3, null]);
    expect(readDrawings(page(drawings))).toEqual(drawings);
  });

  it('are not read from anything else', () => {
    const [slide] = saved([1, 'One']).slides;
    for (const wrong of [
      '',
      '<html></html>',
      page('text'),
      page({ deck: 'mine' }),
      page({ deck: 'mine', slides: [{ ...slide, number: 0 }] }),
      page({
        deck: 'mine',
        slides: [{ ...slide, strokes: [{ ...stroke, colour: '" onload="' }] }],
      }),
      page({ deck: 'mine', slides: [{ ...slide, strokes: [{ ...stroke, points: [['1', 2]] }] }] }),
    ]) {
      expect(readDrawings(wrong)).toBeUndefined();
    }
  });
});

describe('drawings on slides', () => {
  it('are put over all that a slide shows, in its own picture', () => {
    const { slides: drawn } = drawOnSlides(slides('One', 'Two'), saved([2, 'Two']), 'f');
    expect(inked(drawn)).toEqual([1]);
    expect(drawn[1]!.html).toMatch(
      /<\/foreignObject><g class="ink"><path d="M[\d .LZ-]+" fill="#e4003a" fill-opacity="1"\/><\/g><\/svg>$/,
    );
  });

  it('stay with their slide when others have come before it', () => {
    const { slides: drawn } = drawOnSlides(slides('New', 'One', 'Two'), saved([1, 'One']), 'f');
    expect(inked(drawn)).toEqual([1]);
  });

  it('stay with the one of two slides of the same heading that they were drawn on', () => {
    const { slides: drawn } = drawOnSlides(slides('One', 'One'), saved([2, 'One']), 'f');
    expect(inked(drawn)).toEqual([1]);
  });

  it('go by the number where a slide has no heading', () => {
    const { slides: drawn } = drawOnSlides(slides('', ''), saved([2, null]), 'f');
    expect(inked(drawn)).toEqual([1]);
  });

  it('are left out, with a word about it, where their slide is gone', () => {
    const gone = drawOnSlides(slides('One', ''), saved([1, 'Two'], [5, null]), 'drawings.html');
    expect(inked(gone.slides)).toEqual([]);
    expect(gone.problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'drawings.html What was drawn on slide 1 is left out: the deck has no slide “Two” any more.',
      'drawings.html What was drawn on slide 5 is left out: the deck has no slide without a heading at 5 any more.',
    ]);
  });
});
