import type { DeckProblem } from './problems.ts';

/** What each demo is made to fit in a slide, in CSS pixels; tests hold all of them to it. */
const least = { width: 900, height: 480 };

/** The room that a demo has on its slide. */
export interface DemoBox {
  demo: string;
  /** From 1. */
  slide: number;
  /** In CSS pixels of the slide. */
  width: number;
  height: number;
}

/** Gives the boxes of the demos of a page, in their order. Plain JavaScript, for it is sent as it stands here. */
export const measureDemos = `[...document.querySelectorAll('figure.demo[data-demo]')].map((figure) => {
  const box = figure.querySelector('.demo-poster') ?? figure;
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')];
  return {
    demo: figure.dataset.demo,
    slide: 1 + slides.findIndex((slide) => slide.contains(figure)),
    width: Math.round(box.offsetWidth),
    height: Math.round(box.offsetHeight),
  };
})`;

/**
 * Demos that have less room on their slide than they need, so that part of them may be cut off.
 * @param file of the deck, @param boxes of all demos, @param lines of them in the source
 */
export function tooSmall(
  file: string,
  boxes: readonly DemoBox[],
  lines: readonly number[],
): DeckProblem[] {
  return boxes.flatMap(({ demo, slide, width, height }, i) =>
    width >= least.width && height >= least.height
      ? []
      : [
          {
            // Not all demos are cut off in a box that is a little too small.
            ...{ file, line: lines[i] ?? 1, slide, hint: true as const },
            message: `The demo “${demo}” has ${width} × ${height} px here and needs ${least.width} × ${least.height}. Give it a slide of class demo, or lead to it by @qr.`,
          },
        ],
  );
}
