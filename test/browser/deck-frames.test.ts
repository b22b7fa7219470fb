import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { deckOfDemos, slide } from './support/deck-of-demos.ts';
import { useDeckSite } from './support/deck-site.ts';
import { type Misdeeds, useBrowser } from './support/page.ts';

const open = useBrowser();
const site = useDeckSite(deckOfDemos);

interface StandIn {
  frames: number;
  active: boolean;
  scale: number;
}

const elsewhere = ({ outsideRequests }: Misdeeds) =>
  outsideRequests.filter((url) => !url.startsWith(new URL(site.url).origin));
const demos = (page: Page) => page.frames().filter((frame) => frame.url().includes('/demos/'));
const titles = (page: Page) =>
  page
    .locator('iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('title') ?? ''));
const shown = (page: Page) =>
  page.evaluate(() => document.querySelector('.bespoke-marp-active section')?.id);
const look = (frame: Frame) =>
  frame.evaluate(() => {
    const { frames, active, scale } = window as unknown as StandIn;
    return { frames, active, scale };
  });
const stateOf = (page: Page, title: string) =>
  page.frameLocator(`iframe[title="${title}"]`).locator('#state').textContent();

async function at(number: number, options?: Parameters<typeof open>[1]) {
  const opened = await open(`${site.url}#${number}`, options);
  await opened.page.locator('.bespoke-marp-active').waitFor();
  return opened;
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

describe('frames', () => {
  test('are there for the slide shown and the ones around it, and nowhere else', async () => {
    const { page, misdeeds } = await at(slide.lead);
    await expect.poll(() => titles(page)).toEqual(['First']);
    await press(page, 'ArrowRight');
    await expect.poll(() => titles(page)).toEqual(['First', 'Second']);
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await shown(page)).toBe(String(slide.words));
    await expect.poll(async () => (await titles(page)).sort()).toEqual(['Second', 'Third']);
    expect(misdeeds.errors).toEqual([]);
    expect(elsewhere(misdeeds)).toEqual([]);
  });

  test('are waited for when slow, tried again by themselves, and then on request', async () => {
    const { page } = await open('about:blank');
    // Seconds go by twenty times as fast for those that wait ten and more.
    await page.addInitScript(() => {
      const wait = window.setTimeout;
      const faster = (then: TimerHandler, time = 0) => wait(then, time < 10_000 ? time : time / 20);
      window.setTimeout = faster as typeof setTimeout;
    });
    let isDown = true;
    await page.route('**/demos/**', (route) =>
      isDown ? route.fulfill({ contentType: 'text/html', body: '' }) : route.continue(),
    );
    await page.goto(`${site.url}#${slide.end}`);
    const figure = page.locator('figure.demo[data-title="Second"]');
    const states = await figure.evaluateHandle((element: HTMLElement) => {
      const seen = [element.dataset.frame];
      const look = () => seen.push(element.dataset.frame);
      new MutationObserver(look).observe(element, { attributeFilter: ['data-frame'] });
      return seen;
    });
    await page.evaluate((number) => {
      location.hash = `#${number}`;
    }, slide.another);
    const stood = async () => (await states.jsonValue()).filter((state) => state !== undefined);
    await expect.poll(stood).toEqual(['loading', 'slow', 'loading', 'slow', 'failed']);
    isDown = false;
    await figure.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await stood()).at(-1)).toBe('ready');
    expect(await figure.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });

  test('are clicked before they are there, and the deck stays where it is', async () => {
    const { page } = await open('about:blank');
    await page.route('**/demos/**', () => {});
    await page.goto(`${site.url}#${slide.another}`);
    await page.locator('.bespoke-marp-active iframe').waitFor({ state: 'attached' });
    await page.mouse.click(640, 360);
    expect(await shown(page)).toBe(String(slide.another));
    await press(page, 'ArrowRight');
    await expect.poll(() => shown(page)).toBe(String(slide.words));
    expect(new URL(page.url()).pathname).toBe(new URL(site.url).pathname);
  });

  test('have QR codes that open a tab of their own, and the deck stays where it is', async () => {
    const { page } = await at(slide.end);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('.bespoke-marp-active a.qr-link').click(),
    ]);
    await tab.waitForURL(/demos\/perceptron\/\?gate=nand$/);
    await tab.close();
    expect(await shown(page)).toBe(String(slide.end));
  });

  test('work only while their slide is shown', async () => {
    const { page } = await at(slide.steps);
    await expect.poll(() => demos(page).length).toBe(2);
    const [first, second] = demos(page) as [Frame, Frame];
    await expect.poll(async () => (await look(first)).active).toBe(true);
    await expect.poll(async () => (await look(second)).active).toBe(false);
    expect((await look(first)).scale).toBeCloseTo(1, 5);

    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect.poll(async () => (await look(second)).active).toBe(true);
    const left = await look(first);
    expect(left.active).toBe(false);
    const { frames } = await look(second);
    await expect.poll(async () => (await look(second)).frames).toBeGreaterThan(frames + 20);
    expect((await look(first)).frames).toBe(left.frames);
  });

  test('rest while the overview lies over the slides, and go on after it', async () => {
    const { page } = await at(slide.steps);
    await expect.poll(() => demos(page).length).toBe(2);
    await expect.poll(async () => (await look(demos(page)[0]!)).active).toBe(true);
    await page.clock.install();
    await press(page, 'o');
    await expect.poll(async () => (await look(demos(page)[0]!)).active).toBe(false);
    await page.clock.runFor(5000);
    expect(demos(page)).toHaveLength(2);
    await press(page, 'o');
    await expect.poll(async () => (await look(demos(page)[0]!)).active).toBe(true);
  });

  test('are not there at all in the preview of the next slide', async () => {
    const { page } = await open('about:blank');
    await page.clock.install();
    await page.goto(`${site.url}?view=next#${slide.steps}`);
    await page.clock.runFor(5000);
    expect(demos(page)).toHaveLength(0);
    expect(await page.locator('.bespoke-marp-active .demo-poster').isVisible()).toBe(true);
  });

  test('stay few and leave nothing behind after 60 quick changes of slide', async () => {
    const { page } = await at(slide.lead);
    const before = site.demoLoads();
    await page.evaluate(() => {
      Object.assign(window, { most: 0 });
      new MutationObserver(() => {
        const { most } = window as unknown as { most: number };
        const now = document.querySelectorAll('iframe').length;
        Object.assign(window, { most: Math.max(most, now) });
      }).observe(document, { childList: true, subtree: true });
    });
    for (let turn = 0; turn < 6; turn++) {
      await press(page, ...Array(5).fill('PageDown'), ...Array(5).fill('PageUp'));
    }
    expect(await page.evaluate(() => (window as unknown as { most: number }).most)).toBeLessThan(4);
    await expect.poll(() => titles(page)).toEqual(['First']);
    expect(page.frames()).toHaveLength(2);
    expect(site.demoLoads() - before).toBeLessThan(60);
  });

  test('are given the dark theme on a dark slide', async () => {
    const { page } = await at(slide.dark);
    await expect.poll(() => demos(page).length).toBe(1);
    expect(demos(page)[0]!.url()).toContain(
      '/demos/perceptron/?embed&theme=dark&stage=line&gate=xor',
    );
  });
});

describe('the state of a demo', () => {
  test('survives leaving its slide and coming back', async () => {
    const { page } = await at(slide.another);
    await page.frameLocator('iframe[title="Second"]').locator('#more').click();
    await page.frameLocator('iframe[title="Second"]').locator('#more').click();
    await press(page, 'End');
    await expect.poll(() => titles(page)).toEqual(['Third']);
    await page.evaluate((number) => {
      location.hash = `#${number}`;
    }, slide.another);
    await expect.poll(() => stateOf(page, 'Second')).toBe('gate=or&b=2');
    const snapshot = page.frameLocator('iframe[title="Second"]').locator('#snapshot');
    await expect.poll(() => snapshot.textContent()).toBe('trained 20');
  });

  test('follows the steps of its slide, forward and back', async () => {
    const { page } = await at(slide.steps);
    await expect.poll(() => stateOf(page, 'First')).toBe('gate=and&b=0');
    await press(page, 'ArrowRight');
    await expect.poll(() => stateOf(page, 'First')).toBe('gate=or&b=0');
    await press(page, 'ArrowRight');
    await expect.poll(() => stateOf(page, 'First')).toBe('gate=nand&b=0');
    await press(page, 'ArrowLeft', 'ArrowLeft');
    await expect.poll(() => stateOf(page, 'First')).toBe('gate=and&b=0');
    expect(await shown(page)).toBe(String(slide.steps));
  });

  test('is the one of the step that a link names', async () => {
    const { page } = await open(`${site.url}?f=2#${slide.steps}`);
    await expect.poll(() => stateOf(page, 'First')).toBe('gate=nand&b=0');
  });

  test('is set by a click on its step', async () => {
    const { page } = await at(slide.steps);
    await page.getByText('now NAND').click();
    await expect.poll(() => stateOf(page, 'First')).toBe('gate=nand&b=0');
    await page.getByText('now OR').click();
    await expect.poll(() => stateOf(page, 'First')).toBe('gate=or&b=0');
  });
});

describe('keys', () => {
  test('move the slides after a click in a demo, but not from a slider that needs them', async () => {
    const { page } = await at(slide.another);
    const demo = page.frameLocator('iframe[title="Second"]');
    await demo.locator('#slider').click();
    const value = () => demo.locator('#slider').inputValue();
    const before = Number(await value());
    await press(page, 'ArrowRight');
    expect(Number(await value())).toBe(before + 1);
    expect(await shown(page)).toBe(String(slide.another));
    await press(page, 'PageDown');
    await expect.poll(() => shown(page)).toBe(String(slide.words));
    await press(page, 'ArrowLeft');
    await expect.poll(() => shown(page)).toBe(String(slide.another));
    await demo.locator('#more').click();
    await press(page, 'ArrowRight');
    await expect.poll(() => shown(page)).toBe(String(slide.words));
  });

  test('come back to the deck by Escape', async () => {
    const { page } = await at(slide.another);
    await page.frameLocator('iframe[title="Second"]').locator('#slider').click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await press(page, 'Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await press(page, 'ArrowRight');
    await expect.poll(() => shown(page)).toBe(String(slide.words));
  });
});

describe('presenter view', () => {
  test('has one live demo beside the audience’s, and both show what is done in either', async () => {
    const before = site.requests.length;
    const { page, misdeeds } = await at(slide.another);
    await expect.poll(() => stateOf(page, 'Second')).toBe('gate=or&b=0');
    await page.frameLocator('iframe[title="Second"]').locator('#more').click();
    const [presenter] = await Promise.all([page.waitForEvent('popup'), press(page, 'p')]);
    await expect.poll(() => titles(presenter)).toContain('Second');
    await expect.poll(() => stateOf(presenter, 'Second')).toBe('gate=or&b=1');

    await presenter.frameLocator('iframe[title="Second"]').locator('#more').click();
    await expect.poll(() => stateOf(page, 'Second')).toBe('gate=or&b=2');
    await page.frameLocator('iframe[title="Second"]').locator('#more').click();
    await expect.poll(() => stateOf(presenter, 'Second')).toBe('gate=or&b=3');

    const loads = site.requests.slice(before);
    for (const gate of ['and', 'or', 'xor']) {
      const ofDemo = loads.filter((path) => path.includes(`gate=${gate}`));
      expect(ofDemo.length).toBeLessThanOrEqual(2);
    }
    expect(demos(presenter)).toHaveLength(1);
    expect(misdeeds.errors).toEqual([]);
    expect(elsewhere(misdeeds)).toEqual([]);
  });
});
