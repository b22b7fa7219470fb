import { describe, expect, it } from 'vitest';
import { convert, converter } from './support.ts';

const known = '@demo, @qr, @figure, @code, @answer, @step';

describe('directives in Markdown', () => {
  it('stand for what they show, among other lines', () => {
    const { html, problems } = convert('# One\n@qr[x](https://x.org)\nwords');
    expect(html).toMatch(/^<h1>One<\/h1>\n<aside class="qr">[^\n]*<\/aside>\n<p>words<\/p>\n$/);
    expect(problems).toEqual([]);
  });

  it('end a paragraph, a quotation and a list', () => {
    expect(convert('words\n@qr[x](https://x.org)').html).toMatch(/^<p>words<\/p>\n<aside/);
    expect(convert('> words\n@qr[x](https://x.org)').html).toMatch(/<\/blockquote>\n<aside/);
    expect(convert('* words\n@qr[x](https://x.org)').html).toMatch(/<\/ul>\n<aside/);
  });

  it('are no headings where a ruler follows', () => {
    expect(convert('@qr[x](https://x.org)\n---').html).toMatch(/^<aside[^\n]*\n<hr>/);
  });

  it('are code where they are indented by four blanks, in lists too', () => {
    expect(convert('    @demo[x](perceptron)').html).toMatch(/^<pre><code>@demo/);
    expect(convert('   @qr[x](https://x.org)').html).toMatch(/^<aside/);
    expect(convert('* a\n\n      @demo[x](perceptron)').html).toContain('<pre><code>@demo');
    expect(convert('* a\n\n  @qr[x](https://x.org)').html).toContain('<aside');
    // Nor do they end a quotation then.
    expect(convert('> words\n    @demo[x](perceptron)').html).toContain(
      'words\n@demo<a href="perceptron">x</a></p>\n</blockquote>',
    );
  });

  it('are not looked for within a line', () => {
    expect(convert('words `@demo[x](perceptron)`').html).toBe(
      '<p>words <code>@demo[x](perceptron)</code></p>\n',
    );
  });

  it('stay known where a line is rendered by itself, such as a title', () => {
    const { markdown, conversion } = converter();
    markdown.render('@demo[x](perceptron)');
    markdown.renderInline('A *title*');
    expect(conversion.demoLines).toEqual([1]);
  });

  it('that are source become code with its language between caption and frame', () => {
    const { html } = convert('@code[The loss](src/deck/progress.ts#loss)');
    expect(html).toMatch(
      /^<figure class="source"><pre><code class="language-typescript">[\s\S]+\n<\/code><\/pre>\n<figcaption><span>The loss<\/span>/,
    );
  });

  it('tell on which lines demos are', () => {
    const source = '@demo[x](perceptron)\n\nwords\n\n@demo[y](nowhere)\n@qr[z](xor)\n@demo[z](xor)';
    expect(convert(source).demoLines).toEqual([1, 7]);
  });

  it('forget the demos of the conversion before', () => {
    expect(convert('@demo[x](perceptron)', { demoLines: [5] }).demoLines).toEqual([1]);
  });
});

describe('steps', () => {
  const first = '@step[OR](perceptron?gate=or)';
  const second = '@step[NAND](perceptron?gate=nand)';
  const lists = (source: string) =>
    convert(source)
      .html.match(/<\/?ol|<li|<p>/g)
      ?.join(' ');

  it('that follow one another stand in one list', () => {
    expect(lists(`${first}\n${second}`)).toBe('<ol <li <li </ol');
    expect(lists(`${first}\n\n${second}\n\nwords`)).toBe('<ol <li <li </ol <p>');
    expect(lists(`${first}\n\nwords\n\n${second}`)).toBe('<ol <li </ol <p> <ol <li </ol');
    expect(lists('words')).toBe('<p>');
    expect(convert(first).html).toMatch(/^<ol class="steps">\n<li[^\n]*<\/li>\n<\/ol>\n$/);
  });

  it('that cannot be shown are said in an item of the list', () => {
    const { html } = convert(`${first}\n@step[](perceptron?gate=nand)`);
    expect(html).toMatch(/<li class="deck-problem"><strong>slides\/x\.md:2<\/strong> A step needs/);
    expect(convert('@qr[x](nowhere)').html).toMatch(/^<div class="deck-problem">/);
  });
});

describe('what cannot be shown', () => {
  it('is said in its place and reported with its line, and the rest goes on', () => {
    const { html, problems } = convert('# One\n\n@demo[x](nowhere)\n\nwords');
    const message = expect.stringContaining('There is no demo “nowhere”.');
    expect(problems).toEqual([{ line: 3, message }]);
    expect(html).toMatch(
      /^<h1>One<\/h1>\n<div class="deck-problem"><strong>slides\/x\.md:3<\/strong> There is no demo “nowhere”[^\n]*<\/div>\n<p>words<\/p>\n$/,
    );
  });

  it('is said of a line that does not go on as a directive', () => {
    const { problems } = convert('@demo[x](a b)');
    expect(problems).toEqual([
      { line: 1, message: expect.stringContaining('Expected @demo[Title](name?state), alone') },
    ]);
  });

  it('is said of a name that is misspelt, with those there are', () => {
    const { problems } = convert('@deom[x](perceptron)');
    expect(problems).toEqual([
      {
        line: 1,
        message: `There is no directive “@deom”. Was @demo meant? There are: ${known}.`,
      },
    ]);
  });

  it('is no place for faults of our own', () => {
    const site = undefined as unknown as string;
    const broken = { baseUrl: 'https://x.org/', posters: undefined as never, site };
    expect(() => convert('@demo[x](perceptron)', broken)).toThrow(TypeError);
  });
});

describe('text that begins as a directive does', () => {
  it('stays text, and is told as a hint with its line', () => {
    const { html, problems } = convert('# One\n\nwords\n  @pytest[0] is the first');
    expect(html).toContain('@pytest[0] is the first');
    expect(problems).toEqual([
      {
        line: 4,
        message: `“@pytest[0] is the first” is shown as text, though it begins as a directive does. Directives are ${known}, alone on their line, such as @demo[Title](name?state).`,
        hint: true,
      },
    ]);
  });

  it('is not told of in code', () => {
    expect(convert('```\n@pytest[0]\n```').problems).toEqual([]);
    expect(convert('@lecturer says').problems).toEqual([]);
  });
});
