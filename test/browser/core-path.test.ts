import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useDeckSite } from './support/deck-site.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();
const slide = (heading: string, isExtra = false) =>
  [
    ...(isExtra ? ['<!-- _core: false -->'] : []),
    `## ${heading}`,
    `<!--\nTime: 1 min\nNotes of ${heading}.\n-->`,
  ].join('\n\n');
const site = useDeckSite(
  [
    '---\ntheme: vibey\nlang: en\n---',
    slide('One'),
    slide('Two', true),
    slide('Three'),
    slide('Four', true),
    slide('Five'),
  ]
    .join('\n\n---\n\n')
    .replace('---\n\n---\n\n', '---\n\n'),
);
const plain = useDeckSite('---\ntheme: vibey\nlang: en\n---\n\n## One\n\n---\n\n## Two');

const shown = (page: Page) => page.locator('.bespoke-marp-active h2').textContent();
const headings = (page: Page) => page.locator('svg[data-marpit-svg] h2').allTextContents();

async function at(address: string) {
  const { page, misdeeds } = await open(address);
  await page.locator('.bespoke-marp-active').waitFor();
  return { page, misdeeds };
}

describe('the core path of a deck', () => {
  test('leaves out the slides that are extra, and no others', async () => {
    const { page } = await at(site.url);
    expect(await headings(page)).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
    const core = await at(`${site.url}?path=core`);
    expect(await headings(core.page)).toEqual(['One', 'Three', 'Five']);
    await core.page.keyboard.press('ArrowRight');
    expect(await shown(core.page)).toBe('Three');
  });

  test('begins and ends with the key c, at the slide that is shown', async () => {
    const { page } = await at(`${site.url}#5`);
    await page.keyboard.press('c');
    await expect.poll(() => headings(page)).toEqual(['One', 'Three', 'Five']);
    expect(await shown(page)).toBe('Five');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('c');
    await expect.poll(() => headings(page)).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
    expect(await shown(page)).toBe('Three');
  });

  test('goes on from an extra slide with the one before it', async () => {
    const { page } = await at(`${site.url}#4`);
    await page.keyboard.press('c');
    await expect.poll(() => headings(page)).toEqual(['One', 'Three', 'Five']);
    expect(await shown(page)).toBe('Three');
  });

  test('has its own notes and its own next slide in the presenter view, and says there what is extra', async () => {
    const presenter = await at(`${site.url}?view=presenter&path=core#2`);
    const { page } = presenter;
    expect(await page.locator('.bespoke-marp-note.active').textContent()).toContain('of Three');
    const next = page.frameLocator('iframe[src^="?view=next"]');
    await expect.poll(() => next.locator('.bespoke-marp-active h2').textContent()).toBe('Five');
    expect(presenter.misdeeds.errors).toEqual([]);

    const whole = await at(`${site.url}?view=presenter#2`);
    const note = whole.page.locator('.bespoke-marp-note.active');
    const before = await note.evaluate((element) => getComputedStyle(element, '::before').content);
    expect(before).toContain('Extra');
  });

  test('is taken by all windows of a presentation', async () => {
    const { page } = await at(`${site.url}#3`);
    const [presenter] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('p'),
    ]);
    await presenter.locator('.bespoke-marp-active').waitFor();
    // The keys of the deck come after Bespoke.
    await presenter.waitForLoadState();
    await presenter.keyboard.press('c');
    for (const window of [page, presenter]) {
      await expect.poll(() => headings(window)).toEqual(['One', 'Three', 'Five']);
      await expect.poll(() => shown(window)).toBe('Three');
    }
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => shown(presenter)).toBe('Five');
  });

  test('is nothing where no slide is extra: the key leaves the page as it is', async () => {
    const { page } = await at(plain.url);
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await page.keyboard.press('c');
    expect(await page.locator('body[data-same]').count()).toBe(1);
    expect(page.url()).not.toContain('path');
  });
});
