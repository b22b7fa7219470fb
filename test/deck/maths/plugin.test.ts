import { Marp } from '@marp-team/marp-core';
import { describe, expect, test } from 'vitest';
import type { MarkdownIt } from '../../../src/deck/markdown.ts';
import { mathsPlugin } from '../../../src/deck/maths/plugin.ts';

function deck(options: ConstructorParameters<typeof Marp>[0] = { math: 'katex' }) {
  const problems: { line: number; message: string }[] = [];
  const marp = new Marp(options).use((markdown: MarkdownIt & { marpit: Marp }) =>
    mathsPlugin(markdown, (problem) => problems.push(problem)),
  );
  return { render: (markdown: string) => marp.render(markdown), problems };
}

describe('maths in a deck', () => {
  test('is set by the library that the front matter names, with its style alone', () => {
    const mathJax = deck().render('---\nmath: mathjax\n---\n\n$x$\n\n$$y$$');
    expect(mathJax.html.match(/<mjx-container/g)).toHaveLength(2);
    expect(mathJax.css).toContain('mjx-container');
    expect(mathJax.css).not.toContain('.katex');
    const katex = deck({ math: 'mathjax' }).render('---\nmath: katex\n---\n\n$x$\n\n$$y$$');
    expect(katex.html.match(/class="katex"/g)).toHaveLength(2);
    expect(katex.css).not.toContain('mjx-container');
  });

  test('needs no network with MathJax, and tells screen readers the formula', () => {
    const { html } = deck().render('<!-- math: mathjax -->\n\n$\\ce{CO2}$');
    const [formula] = /<mjx-container[\s\S]*<\/mjx-container>/.exec(html)!;
    expect(formula).toContain('aria-label="\\ce{CO2}"');
    expect(formula).not.toMatch(/font-family|href=/);
  });

  test('keeps macros and numbers of MathJax within a deck', () => {
    const { render, problems } = deck();
    const { html } = render(
      '<!-- math: mathjax -->\n\n$$\\newcommand{\\dd}{d} x \\tag{1} \\label{e}$$\n\n---\n\n$\\dd$ $\\eqref{e}$',
    );
    expect(html.match(/<mjx-container/g)).toHaveLength(3);
    expect(problems).toEqual([]);
    render('<!-- math: mathjax -->\n\n$\\dd$');
    expect(problems).toEqual([
      { line: 3, message: expect.stringContaining('Undefined control sequence \\dd') },
    ]);
  });

  test('is text without maths', () => {
    expect(deck({ math: false }).render('$x$').html).toContain('$x$');
  });
});

describe('a formula that is not understood', () => {
  test.each(['katex', 'mathjax'])('stands on its slide as it was written, by %s', (math) => {
    const { render, problems } = deck({ math });
    const { html } = render('Before $\\nosuch{<b>}$ after $x^2$');
    expect(html).toMatch(
      /Before <span class="formula-error"[^>]*color:#c00[^>]*>\$\\nosuch\{&lt;b&gt;\}\$<\/span> after <(span class="katex"|mjx-container)/,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('The formula “\\nosuch{<b>}” is not understood.');
  });

  test.each([
    ['a display formula', 'x\n\n$$\n\\no\n$$', 3],
    ['a later line of a paragraph', 'one $x$\ntwo\nthree $\\no$ four', 3],
    ['a line that begins in a formula', 'one $x\n+ y$ two $\\no$', 2],
    ['a line behind code that looks the same', '`$\\no$`\n$\\no$', 2],
    ['an item of a list', '- one\n- two\n  three $\\no$', 3],
    ['a cell of a table', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | $\\no$ |', 4],
    ['a quotation', '> one\n> $\\no$', 2],
    ['a heading', 'one\n\n# Two $\\no$', 3],
  ])('is reported with its line: %s', (_, markdown, line) => {
    const { render, problems } = deck();
    render(markdown);
    expect(problems.map((problem) => problem.line)).toEqual([line]);
  });
});
