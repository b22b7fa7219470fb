import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/page.ts';
import { openDemo, press, type } from './support/student.ts';

const open = useBrowser();

/** What has the focus, by its name; nothing if the page itself would get the next key. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    if (element instanceof HTMLInputElement && element.type === 'radio') return element.value;
    return element.getAttribute('aria-label') ?? element.textContent;
  });

const firstView = (page: Page) => page.locator('main input[type=radio]:checked').first();

/** Whether something else lies on the foot of what has the focus. */
const isCovered = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    const shown = focused.closest('label') ?? focused;
    const { left, right, bottom } = shown.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, bottom - 6);
    return seen === null || !(shown.contains(seen) || seen.contains(shown));
  });

describe('by keys alone', () => {
  it.each([
    'xor',
    'activations',
    'cost',
    'gradient-descent',
    'backprop',
    'vanishing',
    'convolution',
    'architectures',
  ])('one goes through the views of %s and back', async (demo) => {
    const { page } = await openDemo(open, `${demo}/?embed&stage=details`);
    const views = firstView(page).locator('xpath=ancestor::fieldset').locator('input');
    const names = await views.evaluateAll((radios: HTMLInputElement[]) =>
      radios.map(({ value }) => value),
    );
    await firstView(page).focus();
    for (const name of names.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => focused(page)).toBe(name);
      await expect.poll(() => firstView(page).inputValue()).toBe(name);
    }
    for (const name of names.slice(0, -1).reverse()) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => focused(page)).toBe(name);
    }
  });

  it('the next question is answered where the last one was', async () => {
    const { page } = await openDemo(open, 'mnist-explorer/');
    await type(page, 'Index', 294);
    await press(page, 'Another pixel');
    await expect.poll(() => focused(page)).toBe('Index');
  });

  it('a button that can do no more keeps the focus, and does nothing', async () => {
    const { page } = await openDemo(open, 'weighted-vote/');
    await page.getByRole('switch', { name: 'A friend comes along' }).focus();
    await page.keyboard.press('Space');
    for (let i = 0; i < 3; i++) {
      await press(page, 'Undo');
      await expect.poll(() => focused(page)).toBe('Undo');
    }
    expect(await page.getByRole('button', { name: 'Redo' }).isEnabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(false);
  });

  it('what a field at the left edge of a slide expected can be read', async () => {
    const { page } = await openDemo(open, 'forward-pass/?embed&stage=details', {
      viewport: { width: 1100, height: 520 },
    });
    await type(page, 'Hours studied', 'many');
    const { x } = (await page.getByText('Expected a number from 0 to 10.').boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
  });

  it('why an answer is wrong is said, not only written', async () => {
    const { page } = await openDemo(open, 'activations/');
    await press(page, 'Check');
    const reason = page.locator('.verdict span:not(.verdict-mark)');
    await expect.poll(() => page.locator('p[role=status]').textContent()).toContain('steeper');
    expect(await reason.textContent()).toBe(await page.locator('p[role=status]').textContent());
  });

  it.each([
    ['architectures', 640, 360],
    ['architectures', 390, 844],
    ['mnist-training', 640, 360],
  ])('all of %s is seen that gets the focus at %i × %i', async (demo, width, height) => {
    const { page } = await openDemo(open, `${demo}/`, { viewport: { width, height } });
    const covered: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const name = await focused(page);
      if (name === '') break;
      if (await isCovered(page)) covered.push(name ?? '');
    }
    expect(covered).toEqual([]);
  });

  it('Escape gives the keys back to the slides from a slider and from a choice', async () => {
    const { page } = await open('slides/neural-networks.html');
    const number = await page.evaluate(
      () =>
        [...document.querySelectorAll('section')].findIndex((slide) =>
          slide.innerHTML.includes('demos/cost/'),
        ) + 1,
    );
    await page.goto(`${page.url().split('#')[0]}#${number}`);
    await page.locator('.bespoke-marp-active figure[data-frame="ready"]').waitFor();
    // On its stage it has neither.
    await page.keyboard.press('e');
    for (const type of ['range', 'radio']) {
      const control = page.frameLocator('iframe[src*="demos/cost/"]').locator(`[type=${type}]`);
      await control.first().focus();
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.tagName))
        .not.toBe('IFRAME');
    }
  });
});
