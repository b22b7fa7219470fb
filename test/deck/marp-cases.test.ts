import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marp } from '@marp-team/marp-core';
import katexPlugin from '@marp-team/marp-core/plugins/katex';
import shikiPlugin from '@marp-team/marp-core/plugins/shiki';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareDeckScript } from '../../src/deck/deck-script.ts';
import { LectureEngine } from '../../src/deck/engine.ts';

beforeAll(prepareDeckScript);

const root = join(import.meta.dirname, '../..');

type Options = NonNullable<ConstructorParameters<typeof Marp>[0]>;

/** Without the parts that the engine adds to a slide, and without blanks between tags. */
const contents = (html: string) =>
  html
    .replace(/<svg class="progress"[\s\S]*?<\/svg>|<div class="body">|<\/div>/g, '')
    .replace(/\s+(?=<)|(?<=>)\s+/g, '');

function plainMarp(options: Options): Marp {
  return new Marp(options).use(katexPlugin()).use(shikiPlugin());
}

describe('what Marp renders', () => {
  test.each<[string, string, Options?]>([
    ['line breaks', 'one\ntwo'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['addresses and strikethrough', 'https://example.org/ ~~gone~~'],
    ['typographer', '"(c)"', { markdown: { typographer: true } }],
    ['HTML of the allowlist', '<p class="x" onclick="y()">\n\n<b>bold</b><br></br></p>'],
    ['all HTML', '<b data-x="1">bold</b><BR  >', { html: true }],
    ['no HTML', 'one<br>two', { html: false }],
    ['HTML of a list', '<p class="a" title="b">\n</p>', { html: { p: ['class'] } }],
    ['scripts that are allowed', '<script><!--\n1 < 2\n--></script>', { html: true }],
    ['HTML as HTML, not XHTML', '<br class="a">', { markdown: { xhtmlOut: false } }],
    ['headings that fit', '# <!--fit--> wide\n\n## <!--fit--> wider'],
    ['slides without SVG', '# <!--fit--> wide\n\n\tcode', { inlineSVG: false }],
    ['listings', '```text {1}\nconst a = 1\n```\n\n```\na\n```\n\n```nosuch\na\n```'],
    ['a highlighter', '```ts\na\n```', { markdown: { highlight: () => 'X' } }],
    ['no slugs', '# One\n\n## One', { slug: false }],
    ['slugs', '# One', { slug: (text) => `my-${text}` }],
    ['slugs beside anchors', '# 1\n\n---\n\n# 1'],
    ['emoji as letters', ':heart: 👍', { emoji: { shortcode: true, unicode: true } }],
    ['emoji from elsewhere', '👍', { emoji: { twemoji: { base: '/emoji/' } } }],
    ['emoji of pixels', '👍', { emoji: { twemoji: { ext: 'png' } } }],
    ['formulas', '$x^2$', { math: 'katex' }],
    ['no formulas', '$x^2$\n\n$$y$$', { math: false }],
    ['a script from elsewhere', 'text', { script: { source: 'cdn', nonce: 'n' } }],
    ['no script', 'text', { script: false }],
  ])('this engine renders alike: %s', (_, markdown, options = {}) => {
    const own = new LectureEngine(options).markdown.render(markdown);
    expect(contents(own)).toBe(contents(plainMarp(options).markdown.render(markdown)));
  });

  test('is one string per slide where that is asked for', () => {
    const { html } = new LectureEngine().render('# One\n\n---\n\n# Two', { htmlAsArray: true });
    expect(html).toEqual([expect.stringContaining('One'), expect.stringContaining('Two')]);
    expect(html[0]).not.toContain('<script');
    expect(html[1]).toContain('<script');
  });

  test('has a style that is small, or legible where that is asked for', () => {
    const theme = '/* @theme mine */ h6 { color: #f00; }';
    const css = (options: Options) => {
      const engine = new LectureEngine(options);
      engine.themeSet.add(theme);
      return engine.render('<!-- theme: mine -->').css;
    };
    expect(css({})).toContain('{color:#f00}');
    expect(css({ minifyCSS: false })).toContain('{ color: #f00; }');
    expect(css({ cssContainerQuery: 'name' })).toContain('container-name:name');
    expect(css({ cssContainerQuery: false })).not.toContain('container-type');
  });

  test('shrinks a formula in the themes that want it so', () => {
    const shrinks = (options: Options, theme: string) => {
      const engine = new LectureEngine(options);
      engine.themeSet.add('/* @theme mine */');
      const { html } = engine.render(`<!-- theme: ${theme} -->\n\n$$x$$`);
      return /<span is="marp-span" data-auto-scaling="downscale-only" class="katex-display">/.test(
        html,
      );
    };
    expect(shrinks({}, 'default')).toBe(true);
    expect(shrinks({ inlineSVG: false }, 'default')).toBe(false);
    expect(shrinks({}, 'mine')).toBe(false);
  });

  test.each<[Options['math'], string]>([
    [true, '<mjx-container'],
    [{}, '<mjx-container'],
    ['mathjax', '<mjx-container'],
    [{ lib: 'katex' }, 'class="katex"'],
    [undefined, 'class="katex"'],
  ])('has its formulas set by the library of the option %j', (math, expected) => {
    const { html } = new LectureEngine(math === undefined ? {} : { math }).render('$x$');
    expect(html).toContain(expected);
  });

  test('finds KaTeX’s fonts where the author keeps them', () => {
    const math = { lib: 'katex', katexFontPath: '/fonts-of-mine/' };
    expect(new LectureEngine({ math }).render('$x$').css).toContain('/fonts-of-mine/KaTeX_Main');
  });

  test('is highlighted by the transformers of its own engine', () => {
    const engine = new LectureEngine();
    const listing = '```md\ntest\n```';
    engine.shikiTransformers.push({
      code(node) {
        this.addClassToHast(node, 'transformed');
      },
    });
    expect(engine.markdown.render(listing)).toContain('transformed');
    expect(new LectureEngine().markdown.render(listing)).not.toContain('transformed');
  });
});

describe('the preview of an editor', () => {
  test('knows every theme by the settings of the project', () => {
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));
    const themes = readdirSync(join(root, 'themes')).filter((file) => file.endsWith('.css'));
    expect(settings['markdown.marp.themes'].toSorted()).toEqual(
      themes.map((file) => `./themes/${file}`).toSorted(),
    );
  });

  test('shows a directive as a link to read, and a table above a column break whole', () => {
    const { html } = new Marp({ script: false }).render(
      '@demo[Try it](perceptron?gate=or)\n\n| a |\n|---|\n| 1 |\n\n+++\n\nright',
    );
    expect(html).toContain('@demo<a href="perceptron?gate=or">Try it</a>');
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(html).toContain('<p>+++</p>');
  });

  test.each([
    'slides/architectures.md',
    'slides/neural-networks.md',
    'slides/pytorch.md',
    'themes/example.md',
  ])('loses no row of a table to a column break: %s', (file) => {
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/^\|.*\n\+\+\+$/m);
  });
});
