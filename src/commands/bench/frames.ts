import { max, median } from 'd3-array';
import { ready } from '../site/ready.ts';
import type { Measure } from './benchmark.ts';
import { inRounds } from './rounds.ts';
import { openPage, openSite } from './site.ts';
import { watchFrames } from './watch-frames.ts';

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
    const seen = await watchFrames(page);
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
