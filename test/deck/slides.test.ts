import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { handoutPage } from '../../src/deck/handout/page.ts';
import { printedPage } from '../../src/deck/print/page.ts';
import { renderSlides } from '../../src/deck/slides.ts';

const folder = mkdtempSync(join(tmpdir(), 'slides-'));
afterAll(() => rmSync(folder, { recursive: true }));

const baseUrl = 'https://lecture.test/';

/** A deck of these slides, as it is printed. */
function deckOf(...slides: string[]) {
  const file = join(folder, 'deck.md');
  writeFileSync(file, `---\ntheme: vibey\ntitle: A deck\n---\n\n${slides.join('\n\n---\n\n')}\n`);
  return renderSlides(file, { baseUrl });
}

describe('the title of a slide', () => {
  it.each([
    ['Speed & truth', 'Speed & truth'],
    ['Is a < b > c?', 'Is a < b > c?'],
    ['It says “&amp;amp;”', 'It says “&amp;”'],
    ['A *slanted* word and `x && y`', 'A slanted word and x && y'],
    ['Caf&eacute;&nbsp;au lait', 'Café au lait'],
  ])('is of “%s” what is read: “%s”', async (heading, title) => {
    const { slides } = await deckOf(`# ${heading}`);
    expect(slides.map((slide) => slide.title)).toEqual([title]);
  });

  it('stands in the handout with its signs written once', async () => {
    const page = handoutPage(await deckOf('# Speed & truth'), { baseUrl, posters: {} });
    expect(page).toContain('</span> Speed &amp; truth</h2>');
  });

  it('is the quotation where a slide has no heading', async () => {
    const { slides } = await deckOf('> To *err* is human\n\nPope, 1711');
    expect(slides.map(({ title }) => title)).toEqual(['“To err is human”']);
  });

  it('is its number where a slide has neither', async () => {
    const { slides } = await deckOf('# First', 'Only text');
    expect(slides.map(({ title }) => title)).toEqual(['First', 'Slide 2']);
  });
});

describe('the title of a deck', () => {
  it.each([
    ['---\ntitle: Its title\n---\n\n# A heading', 'Its title'],
    [
      '---\ntitle:\n---\n\ntext\n\n---\n\n## A *first* heading\n\n---\n\n# Another',
      'A first heading',
    ],
    ['## <!-- fit --> Speed of $x^2$ & more :rocket:', 'Speed of x2 & more 🚀'],
    ['only text', 'deck'],
    ['', 'deck'],
  ])(
    'is its own, else its first heading, else the name of its file: %j',
    async (markdown, title) => {
      const file = join(folder, 'deck.md');
      writeFileSync(file, markdown);
      const deck = await renderSlides(file, { baseUrl });
      expect(deck.title).toBe(title);
      expect(printedPage(deck)).toContain(`<title>${title.replace('&', '&amp;')}</title>`);
      expect(handoutPage(deck, { baseUrl, posters: {} })).toContain(
        `<h1>${title.replace('&', '&amp;')}</h1>`,
      );
    },
  );
});

describe('the size of slides', () => {
  it.each([
    ['theme: vibey', 1280, 720],
    ['theme: vibey\nsize: 4:3', 960, 720],
    ['theme: gaia\nsize: 4:3', 960, 720],
    ['theme: default\nstyle: "section { color: red }"', 1280, 720],
  ])('is that of its pages in print: %j', async (frontMatter, width, height) => {
    const file = join(folder, 'deck.md');
    writeFileSync(file, `---\n${frontMatter}\n---\n\n# One`);
    const deck = await renderSlides(file, {});
    expect(deck.size).toEqual({ width, height });
    expect(printedPage(deck)).toContain(`@page { size: ${width}px ${height}px;`);
  });
});

describe('the notes of a slide', () => {
  it('have in the handout each source and correction in a paragraph of its own', async () => {
    const deck = await deckOf(
      '# One\n\n<!--\nTime: 1 min\nSay it.\nSource: a book.\nCorrection: not so.\n-->',
    );
    const page = handoutPage(deck, { baseUrl, posters: {} });
    expect(page).toContain(
      '<p>Say it.</p>\n<p><em>Source:</em> a book.</p>\n<p><em>Correction:</em> not so.</p>',
    );
  });

  it('have in the handout raised what is raised', async () => {
    const deck = await deckOf('# One\n\n<!-- The slope σ′ of x² is small. -->');
    const page = handoutPage(deck, { baseUrl, posters: {} });
    expect(page).toContain('The slope σ<sup>′</sup> of x<sup>2</sup> is small.');
  });
});

describe('a demo of a slide', () => {
  it('is known by its state, on the stage where the slide has it', async () => {
    const { slides } = await deckOf('# Gates\n\n@demo[AND](perceptron?gate=and&w=1,1&b=-1.5)');
    expect(slides[0]?.demos).toEqual(['perceptron?stage=line&gate=and&w=1,1&b=-1.5']);
  });
});
