import { describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { demos } from '../../src/lecture/catalogue.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

const violations = (messages: readonly string[]) =>
  messages.filter((message) => message.includes('Content Security Policy'));

describe('the content policy of the site', { timeout: 120_000 }, () => {
  it('comes with every page, as a header and in the page', async () => {
    const decks = shippedDecks.map((deck) => `slides/${deck}.html`);
    for (const path of ['', 'demos/perceptron/', ...decks]) {
      const response = await fetch(new URL(path, inject('siteUrl')));
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
      expect(await response.text()).toContain('<meta http-equiv="Content-Security-Policy"');
    }
  });

  it('lets files that are named by their content be kept for ever, and pages not', async () => {
    const page = await fetch(inject('siteUrl'));
    const [script] = /assets\/[\w-]+\.js/.exec(await page.text()) ?? [];
    const file = await fetch(new URL(script ?? '', inject('siteUrl')));
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(page.headers.get('cache-control')).not.toContain('immutable');
  });

  it('refuses a script that is written into a page', async () => {
    const { page, misdeeds } = await open('');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
    });
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    await expect.poll(() => violations(misdeeds.errors)).not.toEqual([]);
  });

  it('is kept by the hub, by each demo and by each deck with its demos', async () => {
    const { page, misdeeds } = await open('');
    await ready(page);
    for (const { name } of demos) {
      await page.goto(new URL(`demos/${name}/`, inject('siteUrl')).href);
      await ready(page);
    }
    for (const deck of shippedDecks) {
      await page.goto(new URL(`slides/${deck}.html`, inject('siteUrl')).href);
      const slide = await page.evaluate(() => {
        const all = [...document.querySelectorAll('svg.bespoke-marp-slide')];
        return 1 + all.findIndex((each) => each.querySelector('figure.demo[data-demo]'));
      });
      if (slide === 0) continue;
      await page.evaluate((to) => {
        location.hash = `#${to}`;
      }, slide);
      await page.locator('figure.demo[data-frame="ready"]').first().waitFor();
    }
    expect(violations(misdeeds.errors)).toEqual([]);
  });
});
