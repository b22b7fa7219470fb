import type { Browser, Page } from 'playwright-core';
import { ready } from '../site/ready.ts';
import type { Measure } from './benchmark.ts';
import { median } from './race.ts';
import { type Figure, figureTable } from './report.ts';
import { withSite } from './site.ts';

/**
 * What a class waits for in the demo that trains on MNIST; seconds from pressing Train. The phone is a page of
 * 390 × 844 whose own thread is four times slower; Chromium does not slow workers down.
 */
export const measure: Measure = async ({ rounds, say }) => {
  say('builds the site');
  return withSite(async ({ url: root, browser }) => {
    const url = `${root}demos/mnist-training/`;
    const laptop: Run[] = [];
    for (let round = 1; round <= rounds; round++) {
      say(`laptop: round ${round} of ${rounds}`);
      laptop.push(await trainOnce(browser, `${url}?epochs=5`, 97, false));
    }
    const phone: Run[] = [];
    for (let round = 1; round <= rounds; round++) {
      say(`phone: round ${round} of ${rounds}`);
      phone.push(await trainOnce(browser, `${url}?epochs=1`, 90, true));
    }
    const of = (runs: Run[], figure: (run: Run) => number | null) => {
      const known = runs.map(figure).filter((value) => value !== null);
      return known.length === 0 ? null : median(known);
    };
    const rows: Figure[] = [
      ['laptop: first predictions on screen', of(laptop, (run) => run.first), 's'],
      ['laptop: 97 % of the test images', of(laptop, (run) => run.target), 's'],
      ['laptop: 5 epochs, evaluated', of(laptop, (run) => run.done), 's'],
      ['laptop: longest task on the page', of(laptop, (run) => run.longestTask), 'ms'],
      ['phone: first predictions on screen', of(phone, (run) => run.first), 's'],
      ['phone: 90 % of the test images', of(phone, (run) => run.target), 's'],
      ['phone: longest task on the page', of(phone, (run) => run.longestTask), 'ms'],
    ];
    const runtime = `Chromium ${browser.version()}, ${laptop[0]!.data}, medians of ${rounds}`;
    const note = 'phone: 390 × 844, the page’s thread 4 × slower, the worker’s not';
    const text = figureTable('784-128-10 in the demo', `${runtime}; ${note}`, rows);
    return { text, figures: { runtime, laptop, phone } };
  });
};

/** Seconds from pressing Train; null for what did not come about. */
interface Run {
  readonly first: number | null;
  readonly target: number | null;
  readonly done: number;
  /** Milliseconds. */
  readonly longestTask: number;
  /** What it trained on, as the page calls it. */
  readonly data: string;
}

async function trainOnce(
  browser: Browser,
  url: string,
  target: number,
  isPhone: boolean,
): Promise<Run> {
  const context = await browser.newContext(
    isPhone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {},
  );
  try {
    const page = await context.newPage();
    if (isPhone) {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.goto(url);
    await ready(page, 120_000);
    return await watch(page, target);
  } finally {
    await context.close();
  }
}

/** Presses Train and looks at the page, as often as it changes, until it has trained. */
function watch(page: Page, target: number): Promise<Run> {
  return page.evaluate(
    (target) =>
      new Promise<Run>((resolve) => {
        const run = { first: null as number | null, target: null as number | null, longestTask: 0 };
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) {
            run.longestTask = Math.max(run.longestTask, duration);
          }
        }).observe({ type: 'longtask' });
        const buttons = [...document.querySelectorAll('button')];
        const start = performance.now();
        buttons.find((button) => button.textContent?.trim() === 'Train')!.click();
        const watch = new MutationObserver(() => {
          const seconds = (performance.now() - start) / 1000;
          const words = document.querySelector('.moment-words')?.textContent ?? '';
          const accuracy = document.querySelector('.readout .accuracy strong')?.textContent ?? '';
          const steps = Number(/([\d,]+) mini-batch/.exec(words)?.[1]?.replaceAll(',', '') ?? 0);
          if (steps > 0) run.first ??= seconds;
          if (steps > 0 && Number.parseFloat(accuracy) >= target) run.target ??= seconds;
          if (!document.querySelector('.player')?.textContent?.includes('Train on')) return;
          watch.disconnect();
          const data = document.querySelector('.data-label')?.textContent ?? '';
          resolve({ ...run, done: seconds, data });
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    target,
  );
}
