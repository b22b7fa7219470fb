import { max, median } from 'd3-array';
import type { Page } from 'playwright-core';
import { ready } from '../site/ready.ts';
import type { Measure } from './benchmark.ts';
import { inRounds } from './rounds.ts';
import { openPage, openSite, watchTasks } from './site.ts';

const milliseconds = 4000;

const largest = 'hidden=8,8,8,8&points=400';
const runs = [
  { name: 'at rest', query: largest, isTraining: false },
  { name: 'training 4-2, its own', query: '', isTraining: true },
  { name: 'training 8-8-8-8, its largest', query: largest, isTraining: true },
];

/** How smoothly the playground trains: frames that the page could draw, beside one that is at rest. */
export const measure: Measure = async (context) => {
  const { url, browser } = await openSite(context);
  const watched = await inRounds(runs, context, async ({ query, isTraining }) => {
    const page = await openPage(browser, 'laptop');
    await page.goto(`${url}demos/playground/?${query}`);
    await ready(page, 120_000);
    if (isTraining) await page.getByRole('button', { name: 'Train', exact: true }).click();
    const seen = await watch(page);
    await page.close();
    return seen;
  });
  return {
    title: `Frames of the playground; Chromium ${browser.version()}, 1280 × 720, medians of ${context.rounds}; tasks of less than 50 ms count as 0`,
    rows: watched.map(({ name, results }) => ({
      playground: name,
      'frames/s': median(results, ({ framesPerSecond }) => framesPerSecond),
      'longest task, ms': max(results, ({ longestTask }) => longestTask),
    })),
  };
};

/** Counts frames, after a second in which the code gets warm. */
async function watch(page: Page) {
  await page.waitForTimeout(1000);
  await watchTasks(page);
  return page.evaluate(async (milliseconds) => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < milliseconds) {
      await new Promise((next) => requestAnimationFrame(next));
      count += 1;
    }
    const seconds = (performance.now() - start) / 1000;
    return { framesPerSecond: count / seconds, longestTask };
  }, milliseconds);
}
