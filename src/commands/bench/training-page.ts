import { median } from 'd3-array';
import type { Page } from 'playwright-core';
import { ready } from '../site/ready.ts';
import type { Measure } from './benchmark.ts';
import { inRounds } from './rounds.ts';
import { openPage, openSite, watchTasks } from './site.ts';

const cases = [
  { name: 'laptop', epochs: 5, target: 97 },
  { name: 'phone', epochs: 1, target: 90 },
] as const;

/** What a class waits for in the demo that trains on MNIST; seconds from pressing Train. */
export const measure: Measure = async (context) => {
  const { url, browser } = await openSite(context);
  const trained = await inRounds(cases, context, async ({ name, epochs, target }) => {
    const page = await openPage(browser, name);
    await page.goto(`${url}demos/mnist-training/?epochs=${epochs}`);
    await ready(page, 120_000);
    await watchTasks(page);
    const run = await train(page, target);
    await page.close();
    return run;
  });
  const data = trained[0]!.results[0]!.data;
  return {
    title: `784-128-10 in the demo; Chromium ${browser.version()}, ${data}, medians of ${context.rounds}; phone: 390 × 844, the page’s thread 4 × slower, the worker’s not`,
    rows: trained.map(({ name, epochs, target, results }) => ({
      on: name,
      'first predictions on screen, s': median(results, ({ first }) => first),
      'test accuracy': `${target} %`,
      'reached, s': median(results, ({ targetReached }) => targetReached),
      epochs,
      'trained, evaluated, s': median(results, ({ done }) => done),
      'longest task on the page, ms': median(results, ({ longestTask }) => longestTask),
    })),
  };
};

/** Seconds from pressing Train; what did not come about is missing. */
interface Run {
  first?: number;
  targetReached?: number;
  done: number;
  /** Milliseconds. */
  longestTask: number;
  /** What it trained on, as the page calls it. */
  data: string;
}

/** Presses Train and looks at the page, as often as it changes, until it has trained. */
function train(page: Page, target: number): Promise<Run> {
  return page.evaluate(
    (target) =>
      new Promise<Run>((resolve) => {
        const run: Pick<Run, 'first' | 'targetReached'> = {};
        const buttons = [...document.querySelectorAll('button')];
        const start = performance.now();
        buttons.find((button) => button.textContent?.trim() === 'Train')!.click();
        const watch = new MutationObserver(() => {
          const done = (performance.now() - start) / 1000;
          const words = document.querySelector('.moment-words')?.textContent ?? '';
          const accuracy = document.querySelector('.readout .accuracy strong')?.textContent ?? '';
          const hasLearned = /[1-9][\d,]* mini-batch/.test(words);
          if (hasLearned) run.first ??= done;
          if (hasLearned && Number.parseFloat(accuracy) >= target) run.targetReached ??= done;
          if (!document.querySelector('.player')?.textContent?.includes('Train on')) return;
          watch.disconnect();
          const data = document.querySelector('.data-label')?.textContent ?? '';
          resolve({ ...run, done, longestTask, data });
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    target,
  );
}
