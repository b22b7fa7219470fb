import type { Page } from 'playwright-core';
import type { DeckProblem } from './problems.ts';
import type { RenderedDeck } from './slides.ts';

/** What each demo is made to fit in a slide, in CSS pixels; tests hold all of them to it. */
const least = { width: 900, height: 480 };

/**
 * Demos that have less room on their slide than they need, so that part of them may be cut off.
 * @param file of the deck, @param page shows all its slides.
 */
export async function smallDemos(
  file: string,
  page: Page,
  { demoLines }: Pick<RenderedDeck, 'demoLines'>,
): Promise<DeckProblem[]> {
  const boxes = await page.evaluate(boxesOfDemos);
  return boxes.flatMap(({ demo, slide, width, height }, i) =>
    width >= least.width && height >= least.height
      ? []
      : [
          {
            // Not all demos are cut off in a box that is a little too small.
            ...{ file, line: demoLines[i] ?? 1, slide, hint: true as const },
            message: `The demo “${demo}” has ${width} × ${height} px here and needs ${least.width} × ${least.height}. Give it a slide of class demo, or lead to it by @qr.`,
          },
        ],
  );
}

/** Runs in the page. */
function boxesOfDemos() {
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')];
  return [...document.querySelectorAll<HTMLElement>('figure.demo[data-demo]')].map((figure) => {
    const box = figure.querySelector<HTMLElement>('.demo-poster') ?? figure;
    return {
      demo: figure.dataset.demo ?? '',
      slide: 1 + slides.findIndex((slide) => slide.contains(figure)),
      width: Math.round(box.offsetWidth),
      height: Math.round(box.offsetHeight),
    };
  });
}
