import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/commands/browser.ts';
import { featuresOff } from '../../src/commands/browser-features.ts';
import { needs } from './support/needs.ts';

needs('chromium');

/** What is turned off in a browser that is started with these arguments. */
async function featuresOffWith(args: readonly string[]): Promise<string[]> {
  const executablePath = findBrowser()!;
  // It tells how it was started only to those who said that they steer it.
  const browser = await chromium.launch({ executablePath, args: [...args, '--enable-automation'] });
  const session = await browser.newBrowserCDPSession();
  const { arguments: command } = await session.send('Browser.getBrowserCommandLine');
  await browser.close();
  // Of two lists the last one counts.
  const list = command.findLast((argument) => argument.startsWith('--disable-features=')) ?? '';
  return list.slice('--disable-features='.length).split(',');
}

test('a browser of ours has all turned off that Playwright turns off', async () => {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const playwrights = await featuresOffWith(sandbox);
  expect(playwrights).toContain('PreconnectToSearch');
  const ours = await featuresOffWith([...sandbox, featuresOff]);
  expect(ours).toEqual(expect.arrayContaining(playwrights));
});
