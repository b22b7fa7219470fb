import type { Page } from 'playwright-core';

/** Few images and units: enough to see everything happen, soon over. */
export const small = 'images=2000&hidden=16&epochs=2';

export const train = (page: Page) =>
  page.getByRole('button', { name: 'Train', exact: true }).click();

export const trained = (page: Page) => page.getByRole('button', { name: 'Train on' }).waitFor();

export const accuracy = async (page: Page): Promise<number> =>
  Number.parseFloat((await page.locator('.readout .accuracy strong').textContent()) ?? '');

/** Waits until the page says so beside its pictures. */
export const said = (page: Page, text: string | RegExp) =>
  page.locator('.status-line', { hasText: text }).waitFor();
