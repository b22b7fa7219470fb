import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { demos } from '../../src/lecture/catalogue.ts';
import { needs } from './support/needs.ts';
import { drawn, projector, useBrowser, type WatchedPage } from './support/page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const smallPhone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** What a slide gives a demo: the whole of it, and a part beside text. */
const frames = [
  { width: 1100, height: 520 },
  { width: 900, height: 480 },
] as const;

const open = useBrowser();
const isHere = needs('chromium', 'text font');

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong by these rules, or by those that have these tags, one line each. */
async function axeFindings(page: Page, rules: string[]): Promise<string[]> {
  // Not as a script of the page: its content policy would rightly refuse it.
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ runOnly });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        // axe does not read MathML; browsers and screen readers do.
        .filter((node) => id !== 'empty-table-header' || !node.html.includes('<math'))
        .map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  }, rules);
}

/** Controls that are smaller than a fingertip. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, select, input, label.toggle')]
      .map((control) => control.closest<HTMLElement>('label') ?? control)
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        const isInText = getComputedStyle(control).display === 'inline';
        const isShown = width > 1 && control.checkVisibility();
        return isShown && !isInText && (width < 43.5 || height < 43.5);
      })
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        return `${Math.round(width)}×${Math.round(height)} ${control.outerHTML.slice(0, 120)}`;
      }),
  );

/** What is cut off in a frame: parts that lie outside of it or over the bar at its foot, which on a stage is within it. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('html:not(.staged) .embed-bar');
    const floor = bar?.getBoundingClientRect().top ?? innerHeight;
    const scrolls = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return [overflowX, overflowY].some(
        (overflow) => overflow === 'auto' || overflow === 'scroll',
      );
    };
    return [...document.querySelectorAll<HTMLElement>('main *:not(svg *)')]
      .filter((element) => {
        for (let at = element.parentElement; at; at = at.parentElement)
          if (scrolls(at)) return false;
        const { width, height, bottom, right, left, top } = element.getBoundingClientRect();
        // A part of one pixel is only for screen readers.
        const isShown = width > 1 && height > 1 && element.checkVisibility();
        return isShown && (bottom > floor + 2 || right > innerWidth + 1 || left < -1 || top < -1);
      })
      .map((element) => {
        const { bottom, right } = element.getBoundingClientRect();
        return `to ${Math.round(right)}, ${Math.round(bottom)}: ${element.outerHTML.slice(0, 100)}`;
      });
  });

/** Words of plots that are cut at the left or right edge. */
const cutWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.plot svg text')]
      .filter((text) => {
        const word = text.getBoundingClientRect();
        const plot = text.closest('.plot')!.getBoundingClientRect();
        return text.checkVisibility() && (word.left < plot.left - 2 || word.right > plot.right + 2);
      })
      .map((text) => text.textContent),
  );

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Some parts learn of a new size of the window only in the frames after it. */
const laidOut = (page: Page) => drawn(page, 3);

describe.each(demos.map(({ name }) => name))('the page of %s', (name) => {
  const path = `demos/${name}/`;
  /** One for all tests but a phone's: what it has loaded it need not load again. */
  let watched: WatchedPage;
  beforeAll(async () => {
    if (isHere)
      watched = await open('about:blank', { colorScheme: 'light', reducedMotion: 'reduce' });
  });
  afterAll(() => watched?.page.context().close());
  const visit = async (query: string, viewport: { width: number; height: number }) => {
    const { page, misdeeds } = watched;
    misdeeds.errors.length = 0;
    await page.setViewportSize(viewport);
    await page.goto(new URL(`${path}${query}`, inject('siteUrl')).href);
    await ready(page);
    return page;
  };

  it('gets ready without an error or a request to the outside, and axe finds nothing', async () => {
    const page = await visit('', projector);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html.light').waitFor({ state: 'attached' });
    expect(await axeFindings(page, allRules), 'light').toEqual([]);
    // The page follows the system, and nothing but its colours changes.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html.dark').waitFor({ state: 'attached' });
    expect(await axeFindings(page, ['color-contrast']), 'dark').toEqual([]);
    expect(watched.misdeeds).toEqual({ errors: [], outsideRequests: [] });
  });

  it('fits a small phone, with targets for fingers', async () => {
    const { page } = await open(path, smallPhone);
    await ready(page);
    expect(await sideways(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    // What a zoom of 400 % leaves of 1280 pixels (WCAG 1.4.10).
    await page.setViewportSize({ width: 320, height: 640 });
    await laidOut(page);
    expect(await sideways(page), 'zoomed').toBe(0);
  });

  it.each([
    ['on its stage', ''],
    ['with its details', '&stage=details'],
  ])('fits its slide %s without scrolling, also when its frame becomes smaller', async (_, how) => {
    const [large, small] = frames;
    const page = await visit(`?embed${how}`, large);
    expect(await cutOff(page), 'large').toEqual([]);
    expect(await sideways(page), 'large').toBe(0);
    await page.setViewportSize(small);
    await laidOut(page);
    expect(await cutOff(page), 'small').toEqual([]);
    expect(await sideways(page), 'small').toBe(0);
  });

  it('says in words what it cannot read of a link, every word of its plots on a large screen', async () => {
    // Where type is larger.
    const page = await visit('?no-such-setting=1', { width: 1920, height: 1080 });
    expect(await page.locator('.problems').textContent()).toContain('“no-such-setting”');
    expect(await cutWords(page)).toEqual([]);
    expect(watched.misdeeds.errors).toEqual([]);
  });
});
