import type { Page } from 'playwright-core';
import { ready } from '../site/ready.ts';
import type { Measure } from './benchmark.ts';
import { median } from './race.ts';
import { figureTable } from './report.ts';
import { withSite } from './site.ts';

const seconds = 4;

/** Queries of the playground; it trains in all but the first. */
const runs = {
  'at rest': 'hidden=8,8,8,8&points=400',
  'training 4-2, its own': '',
  'training 8-8-8-8, its largest': 'hidden=8,8,8,8&points=400',
};

/** How smoothly the playground trains: frames that the page could draw, beside one that is at rest. */
export const measure: Measure = async ({ rounds, say }) => {
  say('builds the site');
  return withSite(async ({ url, browser }) => {
    const rows = Object.entries(runs).map(([name, query], i) => ({
      ...{ name, query, isTraining: i > 0 },
      seen: [] as Seen[],
    }));
    for (let round = 1; round <= rounds; round++) {
      for (const { name, query, isTraining, seen } of rows) {
        say(`round ${round} of ${rounds}: ${name}`);
        const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
        await page.goto(`${url}demos/playground/?${query}`);
        await ready(page, 120_000);
        if (isTraining) await page.getByRole('button', { name: 'Train', exact: true }).click();
        seen.push(await watch(page));
        await page.close();
      }
    }
    const results = rows.map(({ name, seen }) => ({
      name,
      framesPerSecond: median(seen.map((one) => one.framesPerSecond)),
      longestTask: Math.max(...seen.map((one) => one.longestTask)),
    }));
    const runtime = `Chromium ${browser.version()}, 1280 × 720, medians of ${rounds}`;
    const text = figureTable(
      'Frames of the playground',
      `${runtime}; tasks of less than 50 ms count as 0`,
      results.flatMap(({ name, framesPerSecond, longestTask }) => [
        [name, framesPerSecond, 'frames/s'],
        [`${name}: longest task`, longestTask, 'ms'],
      ]),
    );
    return { text, figures: { runtime, runs: results } };
  });
};

interface Seen {
  readonly framesPerSecond: number;
  /** Milliseconds; 0 if none took 50. */
  readonly longestTask: number;
}

/** Counts frames, after a second in which the code gets warm. */
async function watch(page: Page): Promise<Seen> {
  await page.waitForTimeout(1000);
  return page.evaluate(async (milliseconds): Promise<Seen> => {
    let longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    }).observe({ type: 'longtask' });
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < milliseconds) {
      await new Promise((next) => requestAnimationFrame(next));
      count += 1;
    }
    return { framesPerSecond: (1000 * count) / (performance.now() - start), longestTask };
  }, 1000 * seconds);
}
