import { describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { drivenNames, useDriven } from './support/driven/use-driven.ts';
import { useBrowser } from './support/page.ts';

const chromium = useBrowser();
const link = 'demos/mnist-training/?images=2000&hidden=32&epochs=2&step=64';

const fingerprints = `[...document.querySelectorAll('.tables code')].map((cell) => cell.textContent)`;
const isReady = `document.documentElement.hasAttribute('data-ready')`;

describe.each(drivenNames)('the training demo in %s', (name) => {
  const browser = useDriven(name);

  it('the same link makes the same weights as in Chromium, bit for bit, at every moment kept', async () => {
    await browser().open(new URL(link, inject('siteUrl')).href);
    await expect.poll(() => browser().evaluate<boolean>(isReady), { timeout: 40_000 }).toBe(true);
    const fromLink = await browser().evaluate<string[]>(fingerprints);

    const { page } = await chromium(link);
    await ready(page);
    expect(fromLink.length).toBeGreaterThan(5);
    expect(fromLink).toEqual(await page.evaluate<string[]>(fingerprints));
  });
});
