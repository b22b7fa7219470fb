import { max, median } from 'd3-array';
import type { Page } from 'playwright-core';
import type { Measure } from './benchmark.ts';
import { inRounds } from './rounds.ts';
import { openPage, openSite } from './site.ts';
import { watchFrames } from './watch-frames.ts';

const runs = [
  { name: 'at rest', isTraining: false, isDrawing: false },
  { name: 'a demo trains', isTraining: true, isDrawing: false },
  { name: 'a demo trains, and somebody draws', isTraining: true, isDrawing: true },
];

const readyFrame = '.bespoke-marp-active figure[data-frame="ready"] > iframe';

/** How smoothly a lecturer points and draws in presenter view, and the audience sees it, beside a live demo. */
export const measure: Measure = async (context) => {
  const { url, browser } = await openSite(context);
  const watched = await inRounds(runs, context, async ({ isTraining, isDrawing }) => {
    const audience = await openPage(browser, 'laptop');
    await audience.goto(`${url}slides/neural-networks.html`);
    await audience.evaluate(goTo, 'playground');
    await audience.locator(readyFrame).waitFor();
    const [presenter] = await Promise.all([
      audience.waitForEvent('popup'),
      audience.keyboard.press('p'),
    ]);
    await presenter.setViewportSize({ width: 1280, height: 720 });
    await presenter.locator(readyFrame).waitFor();
    if (isTraining) {
      const demo = audience.frameLocator(readyFrame);
      await demo.getByRole('button', { name: 'Train' }).first().click();
    }
    const watching = Promise.all([watchFrames(audience), watchFrames(presenter)]);
    if (isDrawing) await drawUntil(watching, presenter);
    const [before, beside] = await watching;
    await audience.context().close();
    return { before, beside };
  });
  return {
    title: `Frames of both windows; Chromium ${browser.version()}, 1280 × 720 each, medians of ${context.rounds}; tasks of less than 50 ms count as 0`,
    rows: watched.map(({ name, results }) => ({
      lecture: name,
      'audience, frames/s': median(results, ({ before }) => before.framesPerSecond),
      'presenter, frames/s': median(results, ({ beside }) => beside.framesPerSecond),
      'longest task, ms': max(results, ({ before, beside }) =>
        Math.max(before.longestTask, beside.longestTask),
      ),
    })),
  };
};

/** Runs in the page. */
function goTo(demo: string): void {
  const slides = [...document.querySelectorAll('svg.bespoke-marp-slide')];
  const index = slides.findIndex((slide) => slide.querySelector(`figure[data-demo="${demo}"]`));
  location.hash = `#${index + 1}`;
}

/** Draws circles on the slide, one after the other. */
async function drawUntil(end: Promise<unknown>, page: Page): Promise<void> {
  let isOver = false;
  const stop = () => {
    isOver = true;
  };
  end.then(stop, stop);
  await page.keyboard.press('d');
  while (!isOver) {
    await page.mouse.move(420, 260);
    await page.mouse.down();
    for (let turn = 0; turn < 2 * Math.PI; turn += 0.1) {
      await page.mouse.move(340 + 80 * Math.cos(turn), 260 + 80 * Math.sin(turn));
    }
    await page.mouse.up();
  }
}
