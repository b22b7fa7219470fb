import { beforeAll, describe, expect, test } from 'vitest';
import { type Conversion, conversions } from '../../src/deck/conversion.ts';
import { prepareDeckScript } from '../../src/deck/deck-script.ts';
import { LectureEngine } from '../../src/deck/engine.ts';

beforeAll(prepareDeckScript);

/** A deck's HTML without what the theme draws, and what its author is told. */
function render(frontMatter: string, markdown: string) {
  const conversion: Conversion = {
    ...{ file: 'deck.md', site: '../', posters: {} },
    ...{ live: false, demoLines: [], problems: [] },
  };
  const { html } = conversions.run(conversion, () =>
    new LectureEngine({ script: false }).render(`---\n${frontMatter}\n---\n\n${markdown}`),
  );
  const slides = html.replace(/<svg class="(progress|lead-art)".*?<\/svg>\n?/gs, '[$1]');
  return { html, slides, problems: conversion.problems };
}

describe('slides of a theme that asks for no parts', () => {
  test.each(['default', 'gaia', 'uncover'])(
    'are as Marp makes them, with a class of lead or columns too: %s',
    (theme) => {
      const { slides, problems } = render(
        `theme: ${theme}`,
        '<!-- _class: lead columns -->\n\n# One\n\nleft\n+++\nright\n\n+++\n\n- end\n+++',
      );
      expect(slides).toMatch(
        /<section[^>]*>\s*<h1[^>]*>One<\/h1>\s*<p>left<br \/>\n\+\+\+<br \/>\nright<\/p>\s*<p>\+\+\+<\/p>\s*<ul>\s*<li>end<br \/>\n\+\+\+<\/li>\s*<\/ul>\s*<\/section>/,
      );
      expect(slides).not.toContain('data-parts');
      expect(problems).toEqual([]);
    },
  );

  test('are the same where a comment names the theme, behind the front matter', () => {
    const { slides } = render('theme: vibey', '<!-- theme: gaia -->\n\n# One\n\n+++');
    expect(slides).toMatch(/<h1[^>]*>One<\/h1>\s*<p>\+\+\+<\/p>\s*<\/section>/);
  });
});

describe('the parts of a slide', () => {
  test('have the headings in front, whatever picture stands in the background', () => {
    const { slides } = render('theme: vibey', '![bg left](a.png)\n\n# One\n\nwords');
    expect(slides).toMatch(/<h1[^>]*>One<\/h1>\s*<div class="body"><p>words<\/p>/);
  });

  test('have progress as wide as the slide, or as a picture beside it leaves', () => {
    const widthOf = (frontMatter: string, markdown: string) =>
      /class="progress" viewBox="0 0 (\d+)/.exec(render(frontMatter, markdown).html)?.[1];
    expect(widthOf('theme: vibey', '# One')).toBe('1280');
    expect(widthOf('theme: vibey\nsize: 4:3', '# One')).toBe('960');
    expect(widthOf('theme: vibey', '![bg right:40%](a.png)\n\n# One')).toBe('768');
    expect(widthOf('theme: vibey', '![bg](a.png)\n\n# One')).toBe('1280');
  });

  test('have the art of a lead slide, but not over a picture of the deck', () => {
    const hasArt = (background: string) =>
      render('theme: vibey', `<!-- _class: lead -->\n\n${background}\n\n# One`).slides.includes(
        '[lead-art]',
      );
    expect(hasArt('')).toBe(true);
    expect(hasArt('![bg left](a.png)')).toBe(true);
    expect(hasArt('![bg](a.png)')).toBe(false);
  });

  test('keep out of a slide that the deck’s own style lays out', () => {
    const style = 'style: |\n  section.columns { display: grid }\n  .lead { color: red }';
    const { slides, problems } = render(
      `theme: vibey\n${style}`,
      '<!-- _class: columns -->\n\n# One\n\nleft\n\n---\n\n<!-- _class: lead -->\n\n# Two\n\nwords',
    );
    expect(slides).toMatch(/data-parts="own">\s*<h1[^>]*>One<\/h1>\s*<p>left<\/p>\s*\[progress\]/);
    expect(slides).toMatch(
      /data-parts="">\s*\[lead-art\]\s*<h1[^>]*>Two<\/h1>\s*<div class="body">/,
    );
    expect(problems).toEqual([]);
  });
});

describe('what may have been meant otherwise', () => {
  const hintsOf = (markdown: string) =>
    render('theme: vibey', markdown).problems.map(({ line, hint, message }) => ({
      at: `${line}${hint ? '?' : '!'}`,
      message,
    }));

  test('is told of columns without a second one, and of +++ without columns', () => {
    expect(hintsOf('<!-- _class: columns -->\n\nleft\n\n---\n\none\n\n+++\n\ntwo')).toEqual([
      { at: '5?', message: expect.stringContaining('Slide 1 is of class columns') },
      { at: '13?', message: expect.stringContaining('A line +++ begins a new column') },
    ]);
  });

  test('is told of lines that begin as directives do', () => {
    const lines = 'words\n@override(x) is Kotlin\n\n- @bob(at) me\n\n`@code` and me@code[x](y)';
    expect(hintsOf(lines)).toEqual([
      { at: '6?', message: expect.stringContaining('“@override(x) is Kotlin” is shown as text') },
      { at: '8?', message: expect.stringContaining('“@bob(at) me” is shown as text') },
    ]);
    const { slides } = render('theme: gaia', lines);
    expect(slides).toContain('<p>words<br />\n@override(x) is Kotlin</p>');
    expect(slides).toContain('<li>@bob(at) me</li>');
  });

  test('is told, as a mistake, of a theme that does not exist and of a style that is not understood', () => {
    const style = 'style: |\n  h1 { color: red }\n  h2 { color: ';
    const { problems } = render(`theme: vibbey\n${style}`, '# One');
    expect(problems.map(({ line, message, hint }) => `${line}${hint ?? ''}: ${message}`)).toEqual([
      expect.stringMatching(/^2: There is no theme “vibbey”.*There are “default”.*“vibey”\./),
      expect.stringMatching(/^5: The deck's own style is not understood: Unclosed block/),
    ]);
  });
});
