import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { demos } from '../../src/lecture/catalogue.ts';
import { views } from '../../src/lecture/mnist-training/views.ts';
import { needs } from './support/needs.ts';
import { drawn, phone, useBrowser } from './support/page.ts';

/** Less than what anybody notices; what Google calls good is 0.1. */
const limit = 0.02;

interface Place {
  options: BrowserContextOptions;
  /** Parameters of every address there. */
  query: string;
  /** Demos with their states. */
  visits: readonly string[];
}

const frame = { viewport: { width: 1100, height: 520 } };

const each = demos.map(({ name }) => `${name}/?`);
/** All demos, and each view of the one that loads most, with few images: the rest comes alike. */
const eachView = [
  ...each.filter((visit) => visit !== 'mnist-training/?'),
  ...Object.keys(views).map((view) => `mnist-training/?images=2000&view=${view}`),
];

const places: Record<string, Place> = {
  'on a phone': {
    options: { viewport: phone, hasTouch: true, isMobile: true },
    query: '',
    visits: eachView,
  },
  'in a slide, on stage': { options: frame, query: 'embed&', visits: each },
  'in a slide, with its details': {
    options: frame,
    query: 'embed&stage=details&',
    visits: eachView,
  },
};

const open = useBrowser();
const isHere = needs('chromium');

/** From now on, sums up in each page how far its parts move without being asked to. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shift: 0, parts: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        seen.shift += entry.value;
        seen.parts.push(
          ...entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80) ?? ''),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What TypeScript's DOM does not have. */
interface LayoutShift extends PerformanceEntry {
  hadRecentInput: boolean;
  value: number;
  sources: { node: Node | null }[];
}

/** Keeps everything that a demo loads by itself waiting until it is called. */
async function holdData(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const late = /\/data\/|\.recorded-/;
  await page.route(late, async (route) => {
    await held;
    await route.continue();
  });
  return () => letThrough();
}

const painted = (page: Page) => drawn(page, 2);

describe.each(Object.entries(places))('%s', (_, { options, query, visits }) => {
  let page: Page;
  let site = '';
  beforeAll(async () => {
    if (!isHere) return;
    ({ page } = await open('', { ...options, serviceWorkers: 'block' }));
    site = page.url();
    await watchShifts(page);
  });

  it.each(visits)('nothing of %s moves while it loads and its data arrive', async (visit) => {
    const letDataThrough = await holdData(page);
    await page.goto(new URL(`demos/${visit.replace('?', `?${query}`)}`, site).href);
    await page.locator('main *').first().waitFor();
    await painted(page);
    letDataThrough();
    await ready(page);
    await page.waitForLoadState('networkidle');
    await painted(page);
    const { shift, parts } = await page.evaluate(
      () => (window as unknown as { seen: { shift: number; parts: string[] } }).seen,
    );
    expect(shift, parts.join('\n')).toBeLessThan(limit);
    await page.unrouteAll({ behavior: 'wait' });
  });
});
