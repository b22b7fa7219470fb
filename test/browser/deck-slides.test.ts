import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { describeFindings, inspectDeck } from '../../src/commands/check/inspect.ts';
import { projectRoot } from '../../src/commands/project.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { useDeckSite } from './support/deck-site.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

describe('every slide of the lecture, looked at', () => {
  const example = useDeckSite(() => readFile(join(projectRoot, 'themes/example.md'), 'utf8'));

  test('the example of the theme has nothing that sticks out', async () => {
    const { page } = await open(example.url);
    expect(describeFindings('example', await inspectDeck(page, example.url))).toBe('');
  });

  test.each(shippedDecks)('the deck %s has nothing that sticks out', async (deck) => {
    const { page } = await open(`slides/${deck}.html`);
    const address = new URL(`slides/${deck}.html`, inject('siteUrl')).href;
    expect(describeFindings(deck, await inspectDeck(page, address))).toBe('');
  });
});

describe('the overview', () => {
  const long = useDeckSite(
    [
      '---\ntheme: vibey\nlang: en\n---',
      ...Array.from({ length: 24 }, (_, i) => `## Slide ${i + 1}`),
    ].join('\n\n---\n\n'),
  );

  test('shows the current slide', async () => {
    const { page } = await open(`${long.url}#22`);
    await page.keyboard.press('o');
    const current = page.locator('.desk-overview-slide[aria-current]');
    expect(await current.textContent()).toBe('22 Slide 21');
    const { y, height } = (await current.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(720);
  });
});

describe('a slide with mistakes', () => {
  const wrong = useDeckSite(
    [
      '---\ntheme: vibey\nlang: en\n---',
      `## Too much\n\n${Array.from({ length: 40 }, (_, i) => `- point ${i + 1}\n`).join('')}`,
      '---\n\n## Too small and too pale\n\n<span class="tiny">tiny words</span>\n\n<span class="pale">pale words</span>\n',
      '<style>.tiny { font-size: 12px } .pale { color: lightgrey }</style>',
      '---\n\n## Not in the fonts\n\nσ and → are, x₁ is not\n',
      '---\n\n## No notes, no picture\n\n![lost](nowhere.png)\n',
      `---\n\n## Long code\n\n\`\`\`js\nconst long = '${'x'.repeat(120)}';\n\`\`\`\n`,
      '---\n\n## On the line\n\n<span class="low">low words</span>\n',
      '<style>.low { position: absolute; left: 90px; bottom: 45px }</style>',
    ].join('\n\n'),
  );

  test('is told with what is wrong and where', async () => {
    const { page } = await open(wrong.url);
    const lines = describeFindings('wrong', await inspectDeck(page, wrong.url)).split('\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/^wrong, slide 1 \(Too much\): “.*” reaches \d+ px into the footer$/),
    );
    expect(lines).toContain(
      'wrong, slide 2 (Too small and too pale): “tiny words” is 12.0 px high, less than 18',
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^wrong, slide 2 .*“pale words” has a contrast of 1\.\d+, less than 3$/,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^wrong, slide 3 .*: the theme's fonts lack one of “σ→₁”, which is painted in /,
      ),
    );
    expect(await page.getByText('nowhere.png').count()).toBe(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/^wrong, slide 5 \(Long code\): .* is 1\d\.\d px high, less than 18$/),
    );
    expect(lines).toContain('wrong, slide 4 (No notes, no picture): has no speaker notes');
    expect(lines).toContain(
      'wrong, slide 6 (On the line): “low words” is crossed by the line of progress',
    );
  });
});
