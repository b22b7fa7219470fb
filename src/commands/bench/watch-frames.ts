import type { Page } from 'playwright-core';
import { watchTasks } from './site.ts';

const milliseconds = 4000;

export interface Watched {
  framesPerSecond: number;
  /** Milliseconds; 0 if none took 50. */
  longestTask: number;
}

/** Counts the frames that a page could draw, after a second in which its code gets warm. */
export async function watchFrames(page: Page): Promise<Watched> {
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
