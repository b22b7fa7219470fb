import { beforeAll, describe, expect, test } from 'vitest';
import { prepareDeckScript } from '../../src/deck/deck-script.ts';
import { LectureEngine } from '../../src/deck/engine.ts';

beforeAll(prepareDeckScript);

function render(markdown: string) {
  return new LectureEngine().render(`---\ntheme: vibey\nlang: en\n---\n\n${markdown}`);
}

describe('the engine', () => {
  test('gives a slide its headings, a body and its progress', () => {
    const { html } = render('## One\n\nwords');
    expect(html).toMatch(
      /<h2[^>]*>One<\/h2>\s*<div class="body"><p>words<\/p>\s*<\/div>\s*<svg class="progress"/,
    );
  });

  test('rolls the ball from left to right as the lecture goes on', () => {
    const { html } = render('# 1\n\n---\n\n# 2\n\n---\n\n# 3');
    const positions = [...html.matchAll(/progress-ball" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(positions).toEqual([24, 640, 1256]);
  });

  test('makes columns where a line has three plus signs', () => {
    const { html } = render('<!-- _class: columns -->\n\n## Two\n\nleft\n\n+++\n\nright');
    expect(html).toMatch(
      /<div class="body"><div class="column"><p>left<\/p>\s*<\/div><div class="column"><p>right<\/p>\s*<\/div><\/div>/,
    );
  });

  test('has no columns where a slide has no +++, or where no class asks for them', () => {
    const { html } = render('<!-- _class: columns -->\n\n## One\n\nleft');
    expect(html).toMatch(/<div class="body"><p>left<\/p>\s*<\/div>/);
    expect(html).not.toContain('class="column"');
    expect(render('## One\n\nleft\n\n+++\n\nright').html).toMatch(
      /<p>left<\/p>\s*<p>\+\+\+<\/p>\s*<p>right<\/p>/,
    );
  });

  test('shows a demo as a poster that links to it in its state', () => {
    const { html } = render('@demo[Try it](perceptron?gate=or)');
    expect(html).toContain(
      'data-demo="perceptron" data-state="stage=line&amp;gate=or" data-title="Try it"',
    );
    expect(html).toContain('href="../demos/perceptron/?gate=or"');
  });

  test('numbers steps among the other fragments of the slide', () => {
    const { html } = render(
      '* first\n\n@demo[x](perceptron)\n\n@step[now OR](perceptron?gate=or)\n@step[now NAND](perceptron?gate=nand)',
    );
    expect(html).toContain('data-marpit-fragments="3"');
    expect(html).toMatch(/<ol class="steps">\s*<li data-marpit-fragment="2" class="step"/);
    expect(html).toContain('<li data-marpit-fragment="3" class="step"');
  });

  test('has the fonts of its formulas inside, and of them only those it needs', () => {
    const faces = (markdown: string) =>
      [...render(markdown).css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
    const families = (markdown: string) =>
      faces(markdown).map((face) => /font-family:\s*'?([\w ]+)/.exec(face)?.[1]);
    expect(families('$x$')).toContain('KaTeX_Main');
    expect(families('$x$')).not.toContain('KaTeX_Fraktur');
    expect(families('$\\mathfrak{x}$')).toContain('KaTeX_Fraktur');
    const places = faces('$x$').map((face) => /src:\s*url\('(.{22})/.exec(face)?.[1]);
    expect(new Set(places)).toEqual(new Set(['data:font/woff2;base64']));
  });

  test('highlights source that it takes from a file', () => {
    const { html } = render('@code[The loss](src/deck/progress.ts#loss)');
    expect(html).toContain('marp-shiki-token-keyword');
    expect(html).not.toContain('#region');
    expect(html).toContain('<code>src/<wbr>deck/<wbr>progress.ts</code>');
  });

  test('an answer is code that waits for a click', () => {
    const figures = (markdown: string) => render(markdown).html.match(/<figure[^>]*>/g);
    expect(figures('@code[The loss](src/deck/progress.ts#loss)')).toEqual([
      '<figure class="source">',
    ]);
    const answer = '@answer[The loss](src/deck/progress.ts#loss)';
    expect(figures(answer)).toEqual(['<figure data-marpit-fragment="1" class="source">']);
    expect(render(answer).html).toContain('<code>src/<wbr>deck/<wbr>progress.ts</code>');
  });
});
