import { beforeAll, describe, expect, test } from 'vitest';
import { prepareDeckScript } from '../../src/deck/deck-script.ts';
import { LectureEngine } from '../../src/deck/engine.ts';

beforeAll(prepareDeckScript);

const render = (markdown: string) => new LectureEngine({ html: true }).render(markdown);

/** Alternative texts of the emoji that are shown as pictures, each of them inside of the file. */
function pictures(markdown: string): string[] {
  const images = [...render(markdown).html.matchAll(/<img class="emoji"[^>]*>/g)];
  return images.map(([image]) => {
    const [, alt = '', source = ''] = / alt="([^"]*)" src="([^"]*)"/.exec(image)!;
    expect(source).toMatch(/^data:image\/svg\+xml;base64,/);
    const svg = Buffer.from(source.split(',')[1]!, 'base64').toString();
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    return alt;
  });
}

describe('emoji', () => {
  test.each([
    ['a letter', '👍', '👍'],
    ['a shortcode of Marp', ':abacus:', '🧮'],
    ['a skin tone', '👩🏽', '👩🏽'],
    ['several joined to one', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['a flag', '🇩🇪', '🇩🇪'],
    ['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a key', '1️⃣', '1️⃣'],
    ['a heading', '# Light 🔦', '🔦'],
    ['an item of a list', '- one\n- ⚠️ two', '⚠️'],
    ['a cell of a table', '| a |\n|---|\n| 🚀 |', '🚀'],
    ['code, as Marp does', '`👍`', '👍'],
    ['a listing, as Marp does', '```\n👍\n```', '👍'],
    ['HTML of the author', '<div>\n👍\n</div>', '👍'],
    ['a directive', '@demo[Try it 🚀](perceptron)', '🚀'],
    ['a footer', '<!-- footer: by 🦊 -->', '🦊'],
  ])('are pictures inside of the file: %s', (_, markdown, alt) => {
    expect(new Set(pictures(markdown))).toEqual(new Set([alt]));
  });

  test.each([
    'Copyright © 2026, ✓, ▶, ™ and → are letters, 2 and # too',
    'an emoji as text: ❤\ufe0e',
    '<div>\n<svg viewBox="0 0 9 9"><text>👍</text></svg>\n</div>',
    '<b title="👍">bold</b>',
  ])('leave letters as they are: %s', (markdown) => {
    expect(pictures(markdown)).toEqual([]);
  });

  test('stay off where the options say so', () => {
    const { html } = new LectureEngine({ emoji: { shortcode: false, unicode: false } }).render(
      ':abacus: 👍',
    );
    expect(html).toContain('<p>:abacus: 👍</p>');
  });

  test('bring their licence, and only where they are', () => {
    expect(render('👍').css).toContain('Twemoji');
    expect(render('none').css).not.toContain('Twemoji');
  });
});
