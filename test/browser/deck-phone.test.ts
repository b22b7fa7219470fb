import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { deckOfDemos, slide } from './support/deck-of-demos.ts';
import { useDeckSite } from './support/deck-site.ts';
import { phone, useBrowser } from './support/page.ts';

const open = useBrowser();
const site = useDeckSite(deckOfDemos);
const listings = useDeckSite(
  [
    '---\ntheme: vibey\nlang: en\n---',
    '## Short\n\n```js\nlet a = 1;\n```\n',
    `---\n\n## Long\n\n\`\`\`js\nlet a = '${'x'.repeat(60)}';\n\`\`\`\n`,
  ].join('\n\n'),
);
const words = useDeckSite(
  `---\ntheme: vibey\nlang: en\n---\n\n${['words', 'columns', 'columns words', 'exercise']
    .map((classes) => `<!-- _class: ${classes} -->\n\n## ${classes}\n\nOne\n\n+++\n\nTwo`)
    .join('\n\n---\n\n')}`,
);
const greyDot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
const pictures = useDeckSite(
  `---\ntheme: vibey\nsize: 4:3\nlang: en\n---\n\n${[
    `![bg left:40%](${greyDot})\n\n## Beside\n\nwords`,
    `![bg](${greyDot})\n\n## Over`,
    '<!-- _class: own -->\n\n## Laid out\n\nby the deck',
    '<style>\nsection.own { display: grid }\n</style>\n\n## The end',
  ].join('\n\n---\n\n')}`,
);
const otherTheme = useDeckSite('---\ntheme: gaia\nsize: 4:3\n---\n\n# One\n\n---\n\n# Two');
const onPhone = { viewport: phone, hasTouch: true, isMobile: true };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG A and AA that the page breaks, with the elements that break them. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(
      { exclude: [['figure.demo > iframe']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  });
}

describe('a deck on a phone', () => {
  test('reads as a page: all slides below one another, as wide as the phone, no frames', async () => {
    const { page, misdeeds } = await open(site.url, onPhone);
    const boxes = await page
      .locator('svg[data-marpit-svg]')
      .evaluateAll((slides) => slides.map((slide) => slide.getBoundingClientRect().toJSON()));
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBe(phone.width);
      expect(box.top).toBeCloseTo(index === 0 ? 0 : boxes[index - 1].bottom, 0);
      expect(box.height).toBeGreaterThan(100);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(misdeeds.errors).toEqual([]);
  });

  test('has text to read, targets to touch, and nothing cut off', async () => {
    const { page } = await open(site.url, onPhone);
    const targets = await page
      .locator('a.demo-open, a.qr-link, .step > a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(targets).toHaveLength(6);
    for (const height of targets) expect(height).toBeGreaterThanOrEqual(44);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('section p, section li, section h1, section h2')]
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
        .map((element) => element.textContent),
    );
    expect(small).toEqual([]);
    const hidden = await page
      .locator('section')
      .evaluateAll((sections) => sections.filter((s) => s.closest('[aria-hidden]')).length);
    expect(hidden).toBe(0);
  });

  test('has listings in one size of type, which keys can scroll', async () => {
    const { page } = await open(listings.url, onPhone);
    const look = () =>
      page.locator('marp-pre').evaluateAll((all) =>
        all.map((listing) => {
          const line = document.createRange();
          line.selectNodeContents(listing.querySelector('.line')!);
          const { width } = line.getBoundingClientRect();
          return {
            letter: Math.round((10 * width) / line.toString().length) / 10,
            scrolls: listing.scrollWidth > listing.clientWidth,
            tabIndex: (listing as HTMLElement).tabIndex,
          };
        }),
      );
    // JetBrains Mono is 0.6 of its size wide, here of 15 px.
    await expect.poll(look).toEqual([
      { letter: 9, scrolls: false, tabIndex: 0 },
      { letter: 9, scrolls: true, tabIndex: 0 },
    ]);
  });

  test('has one size of text, however large a slide has it', async () => {
    const { page } = await open(words.url, onPhone);
    const sizes = page
      .locator('section[id]')
      .evaluateAll((slides) => slides.map((each) => getComputedStyle(each).fontSize));
    expect(await sizes).toEqual(['18px', '18px', '18px', '18px']);
  });

  test('scrolls, opens a demo, and returns to its slide', async () => {
    const { page } = await open(site.url, onPhone);
    const link = page.locator('figure.demo', { hasText: 'Second' }).getByText('Open the demo');
    await link.scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate(() => location.hash)).not.toBe('');
    await link.tap();
    await page.waitForURL(/demos\/perceptron\/\?gate=or$/);
    await page.goBack();
    const isInView = () =>
      page.locator(`section[id="${slide.another}"]`).evaluate((section) => {
        const { top, bottom } = section.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });
    await expect.poll(isInView).toBe(true);
  });

  test('opens the demo in the state of a step', async () => {
    const { page } = await open(site.url, onPhone);
    await page.getByRole('link', { name: 'now NAND' }).tap();
    await page.waitForURL(/demos\/perceptron\/\?gate=nand$/);
  });

  test('opens at the slide that its address names, and is there until somebody scrolls', async () => {
    const { page } = await open('about:blank', onPhone);
    // As in WebKit: what is seen moves when what is above it grows.
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.setProperty('overflow-anchor', 'none');
      });
    });
    await page.goto(`${site.url}#${slide.steps}`);
    const section = page.locator(`section[id="${slide.steps}"]`);
    const top = () => section.evaluate((each) => Math.round(each.getBoundingClientRect().top));
    const grow = () =>
      page.locator('section[id="1"]').evaluate((first) => {
        first.style.paddingBottom = `${first.clientHeight}px`;
      });
    await expect.poll(top).toBeLessThan(20);
    await grow();
    await expect.poll(top).toBeLessThan(20);
    expect(new URL(page.url()).hash).toBe(`#${slide.steps}`);

    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await grow();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('has pictures beside a text above it, and in whole what the deck’s own style lays out', async () => {
    const { page } = await open(pictures.url, onPhone);
    const look = () =>
      page.locator('svg[data-marpit-svg]').evaluateAll((all) =>
        all.map((slide) => {
          const { top, height } = slide.getBoundingClientRect();
          const container = '[data-marpit-advanced-background-container]';
          const background = slide.querySelector(container)?.getBoundingClientRect();
          const text = slide.querySelector('section[id]')!.getBoundingClientRect();
          return {
            background:
              background &&
              [background.top - top, background.width, background.height].map(Math.round),
            text: Math.round(text.top - top),
            isWhole: Math.abs(text.bottom - top - height) < 2,
            height: Math.round(height),
          };
        }),
      );
    const pictureHeight = Math.round((390 * 9) / 16);
    await expect.poll(async () => (await look())[0]?.background?.[2]).toBe(pictureHeight);
    const [beside, over, own] = await look();
    expect(beside).toMatchObject({ background: [0, 390, pictureHeight], text: pictureHeight });
    expect(over).toMatchObject({ text: 0, isWhole: false, height: pictureHeight });
    expect(own).toMatchObject({ text: 0, isWhole: true, height: Math.round((390 * 3) / 4) });
  });

  test('is no page in a theme that asks for none: its slides are whole, one after the other', async () => {
    const { page } = await open(otherTheme.url, onPhone);
    expect(await page.locator('body[data-reading]').count()).toBe(0);
    const slide = page.locator('svg.bespoke-marp-active');
    const box = await slide.locator('section').boundingBox();
    expect(box!.width).toBeCloseTo(phone.width, 0);
    expect(box!.height).toBeCloseTo((phone.width * 3) / 4, 0);
  });

  test('becomes slides again when the window is wide, and a page when it is not', async () => {
    const { page } = await open(site.url);
    await page.setViewportSize(phone);
    await expect.poll(() => page.locator('body[data-reading]').count()).toBe(1);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(() => page.locator('body[data-reading]').count()).toBe(0);
    const box = await page.locator('svg.bespoke-marp-active').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
  });

  test('has its own size again when the window is wide, and pictures beside its text', async () => {
    const { page } = await open(pictures.url);
    const places = () =>
      page
        .locator('svg[data-marpit-svg], svg[data-marpit-svg] > foreignObject')
        .evaluateAll((all) =>
          all.map((element) =>
            ['viewBox', 'x', 'y', 'width', 'height'].map((name) => element.getAttribute(name)),
          ),
        );
    const before = await places();
    expect(before[0]).toEqual(['0 0 960 720', null, null, null, null]);
    await page.setViewportSize(phone);
    await expect.poll(async () => (await places())[0]).not.toEqual(before[0]);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(places).toEqual(before);
  });
});

describe('a deck for everyone', () => {
  test('breaks no rule that axe knows, on any slide', async () => {
    const { page } = await open(site.url);
    for (const number of Object.values(slide)) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${number}`);
      await page.locator(`.bespoke-marp-active section[id="${number}"]`).waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  test('breaks none as a page on a phone', async () => {
    const { page } = await open(site.url, onPhone);
    expect(await violations(page)).toEqual([]);
  });
});
