import { describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { useFirefox } from './support/firefox.ts';
import { useBrowser } from './support/page.ts';

const firefox = useFirefox();
const chromium = useBrowser();
const link = 'demos/mnist-training/?images=2000&hidden=32&epochs=2&step=64';

const fingerprints = `[...document.querySelectorAll('.tables code')].map((cell) => cell.textContent)`;
const isReady = `document.documentElement.hasAttribute('data-ready')`;

describe('the training demo in Firefox', () => {
  it('the same link makes the same weights as in Chromium, bit for bit, at every moment kept', async () => {
    await firefox().open(new URL(link, inject('siteUrl')).href);
    await expect.poll(() => firefox().evaluate<boolean>(isReady), { timeout: 40_000 }).toBe(true);
    const inFirefox = await firefox().evaluate<string[]>(fingerprints);

    const { page } = await chromium(link);
    await ready(page);
    expect(inFirefox.length).toBeGreaterThan(5);
    expect(inFirefox).toEqual(await page.evaluate<string[]>(fingerprints));
  });
});
