import { type Browser, chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../../src/commands/browser.ts';
import { needs } from './support/needs.ts';

needs('chromium');

/** What a browser says of itself is turned off, on its page about its version. */
async function featuresOffIn(browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto('chrome://version');
  const commandLine = (await page.locator('#command_line').textContent()) ?? '';
  await browser.close();
  // Of two lists the last one counts.
  const [, features = ''] = [...commandLine.matchAll(/--disable-features=(\S+)/g)].at(-1) ?? [];
  return features.split(',');
}

test('a browser of ours has all turned off that Playwright turns off', async () => {
  const ours = await featuresOffIn(await launchBrowser());
  const executablePath = findBrowser()!;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const playwrights = await featuresOffIn(await chromium.launch({ executablePath, args }));
  expect(playwrights).toContain('PreconnectToSearch');
  expect(ours).toEqual(expect.arrayContaining(playwrights));
});
