import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useDeckSite } from './support/deck-site.ts';
import { useBrowser } from './support/page.ts';
import { openPresenter, press } from './support/presentation.ts';

const open = useBrowser();
const deck = (...slides: string[]) =>
  ['---\ntheme: vibey\nlang: en\n---', slides.join('\n\n---\n\n')].join('\n\n');
const [one, two, three] = [
  '## One\n\n<!--\nTime: 1 min\nSay one.\n-->',
  '## Two\n\n- first\n* second\n* third',
  '## Three\n\n<!--\nSay three.\n-->',
];
const site = useDeckSite(deck(one, two, three));

const title = (page: Page) => page.locator('.bespoke-marp-active h2').textContent();
const note = async (page: Page) =>
  (await page.locator('.bespoke-marp-note.active').textContent())?.trim();
const strokes = (page: Page) => page.locator('.desk-overlay g > path').count();
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-same', ''));
const isSame = async (page: Page) => (await page.locator('body[data-same]').count()) === 1;

/** Both windows of a presentation, at a slide. */
async function present(number: number) {
  await site.edit(deck(one, two, three), []);
  const { page } = await open(`${site.url}#${number}`);
  await page.locator('.desk-curtain').waitFor({ state: 'attached' });
  const presenter = await openPresenter(page);
  const windows = [page, presenter];
  await Promise.all(windows.map(mark));
  return { page, presenter, windows };
}

describe('a deck that is edited while it is presented', () => {
  test('gets other notes, also where there were none, without being loaded again', async () => {
    const { presenter, windows } = await present(1);
    const edited = one.replace('1 min', '3 min').replace('Say one', 'Say **it**');
    await site.edit(deck(edited, `${two}\n\n<!-- Say two. -->`, three), windows);
    expect(await note(presenter)).toContain('Say it.');
    expect(await presenter.locator('.bespoke-marp-note.active strong').textContent()).toBe('it');
    await press(presenter, 'PageDown');
    await expect.poll(() => note(presenter)).toBe('Say two.');
    expect(await Promise.all(windows.map(isSame))).toEqual([true, true]);
  });

  test('shows other words on a slide, the last one too, without being loaded again', async () => {
    const { page, windows } = await present(3);
    await site.edit(deck(one, two, three.replace('Three', 'The third')), windows);
    for (const window of windows) expect(await title(window)).toBe('The third');
    expect(await Promise.all(windows.map(isSame))).toEqual([true, true]);
    expect(await page.locator('.desk-overlay').count()).toBe(1);
  });

  test('stays on its slide and step, with its ink, when a slide comes before it', async () => {
    const { page, presenter, windows } = await present(2);
    await press(page, 'PageDown', 'd');
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(400, 300, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => strokes(presenter)).toBe(1);
    await site.edit(deck('## New', one, two, three), windows);
    for (const window of windows) {
      await expect.poll(() => isSame(window)).toBe(false);
      await expect.poll(() => title(window)).toBe('Two');
      await expect.poll(() => strokes(window)).toBe(1);
      expect(new URL(window.url()).hash).toBe('#3');
      expect(await window.locator('[data-bespoke-marp-fragment="active"]').count()).toBe(1);
    }
    await press(page, 'PageUp', 'PageUp');
    await expect.poll(() => title(presenter)).toBe('One');
    expect(await strokes(page)).toBe(0);
  });

  test('stays at its number when its slide is gone', async () => {
    const { windows } = await present(3);
    await site.edit(deck(one, two, '## Another\n\n* in bits'), windows);
    for (const window of windows) await expect.poll(() => title(window)).toBe('Another');
  });
});
