import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { useDeckSite } from './support/deck-site.ts';
import { phone, projector, useBrowser } from './support/page.ts';

const open = useBrowser();
const onPhone = { viewport: phone, hasTouch: true, isMobile: true };

/** In bytes, before anybody scrolls. */
const mostPictures = 250_000;

describe('before anybody scrolls', () => {
  it.each([
    ['a phone', onPhone],
    ['a laptop', { viewport: projector }],
  ])('the hub loads few bytes of pictures on %s', async (_, options) => {
    const { page } = await open('about:blank', options);
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'image') return;
      sizes.push(response.body().then((body) => body.length));
    });
    await page.goto(inject('siteUrl'));
    await ready(page);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(mostPictures);
  });
});

const gates = ['and', 'or', 'nand', 'xor'];
const slidesBetween = 20;
/** Four demos, with so many slides of words before each that none is near another. */
const words = Array.from(
  { length: slidesBetween },
  (_, i) => `## Words ${i}\n\n${'word '.repeat(60)}`,
);
const demoSlide = (gate: string) =>
  `<!-- _class: demo -->\n\n## ${gate}\n\n@demo[A gate](perceptron?stage=line&gate=${gate})`;
const slides = gates.flatMap((gate) => [...words, demoSlide(gate)]);
const posters = Object.fromEntries(
  gates.map((gate) => [`perceptron?stage=line&gate=${gate}`, `../posters/${gate}.svg`]),
);
const site = useDeckSite(
  `---\ntheme: vibey\nlang: en\n---\n\n${slides.join('\n\n---\n\n')}`,
  (request, response, next) => {
    if (!request.url?.startsWith('/posters/')) return next();
    response.setHeader('content-type', 'image/svg+xml');
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="480"/>');
  },
  posters,
);
const asked = () => site.requests.filter((path) => path.startsWith('/posters/'));
const isThere = (page: Page, gate: string) =>
  page.evaluate((name) => {
    const poster = document.querySelector<HTMLImageElement>(`img[src$="${name}.svg"]`);
    return poster?.complete === true && poster.naturalWidth > 0;
  }, gate);

describe('the posters of a deck', () => {
  it('come on a phone when somebody scrolls to them', async () => {
    site.requests.length = 0;
    const { page } = await open(site.url, onPhone);
    await page.waitForLoadState('networkidle');
    expect(asked()).toEqual([]);
    await page.locator('figure.demo').nth(2).scrollIntoViewIfNeeded();
    await expect.poll(() => isThere(page, 'nand')).toBe(true);
    expect(asked()).not.toContain('/posters/xor.svg');
  });

  it('come on a projector one slide before theirs, and not sooner', async () => {
    site.requests.length = 0;
    const { page } = await open(`${site.url}#${slidesBetween - 1}`);
    await page.waitForLoadState('networkidle');
    expect(asked()).toEqual([]);
    await page.keyboard.press('PageDown');
    await expect.poll(() => isThere(page, 'and')).toBe(true);
    expect(asked()).toEqual(['/posters/and.svg']);
  });
});
