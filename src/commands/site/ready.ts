import type { Page } from 'playwright-core';

/** Waits until a page of the site can be used, which it says itself. */
export async function ready(page: Page, patience?: number): Promise<void> {
  const options = patience === undefined ? {} : { timeout: patience };
  await page.locator('html[data-ready]').waitFor({ state: 'attached', ...options });
}
