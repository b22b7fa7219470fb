import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { phone, useBrowser } from './support/page.ts';

const open = useBrowser();

async function openReady(query: string, options = {}) {
  const { page, misdeeds } = await open(`demos/overfitting/?${query}`, options);
  await ready(page);
  return { page, misdeeds };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page) => page.locator('.status-line').textContent();
const points = (page: Page) => page.locator('.points').textContent();
const validationCurves = (page: Page) => page.locator('.curves-plot .validation').count();

describe('the overfitting demo', () => {
  it('trains before the eyes, stops when told, and then shows what would have come', async () => {
    const { page, misdeeds } = await openReady('');
    expect(await validationCurves(page)).toBe(0);
    await button(page, 'Train').click();
    await page
      .locator('.status-line', { hasText: /Epoch [3-9] of 200: training accuracy/ })
      .waitFor();
    await button(page, 'Stop now').click();
    await page.locator('.points').waitFor();
    expect(await validationCurves(page)).toBe(1);
    expect(await points(page)).toMatch(/^\d+ of 100 points$/);
    expect(await status(page)).toMatch(/^Stopped after epoch \d+\. Epoch 200 of 200/);
    expect(misdeeds).toEqual({ errors: [], outsideRequests: [] });
  });

  it('shows by its link the same run, stop and points in another browser', async () => {
    const link = 'seed=7&hidden=16&stop=40&epoch=40';
    const first = await openReady(link);
    await first.page.locator('.points').waitFor();
    const second = await openReady(link, { viewport: phone, hasTouch: true, isMobile: true });
    await second.page.locator('.points').waitFor();
    expect(await points(second.page)).toBe(await points(first.page));
    expect(await status(second.page)).toBe(await status(first.page));
  });

  it('works by keys alone: on by five epochs, stop, back, another capacity', async () => {
    const { page } = await openReady('');
    await button(page, '5 epochs on').focus();
    await page.keyboard.press('Enter');
    await page.locator('.status-line', { hasText: 'Epoch 5 of 200' }).waitFor();
    await button(page, 'Stop now').focus();
    await page.keyboard.press('Enter');
    await page.locator('.points').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.status-line', { hasText: /^Epoch 5 of 200/ }).waitFor();
    await page.getByRole('slider', { name: 'Units in each of 2 hidden layers' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.status-line', { hasText: /^Epoch 0 of 200/ }).waitFor();
  });

  it('where no MNIST is it trains on the built-in digits, and says so', async () => {
    const { page } = await open('');
    await page.route('**/data/mnist/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(new URL('demos/overfitting/?data=digits&epoch=2', page.url()).href);
    await page.locator('.status-line', { hasText: 'Epoch 2 of 80' }).waitFor();
    expect(await page.locator('.data-label').textContent()).toContain('built-in digits');
  });
});
