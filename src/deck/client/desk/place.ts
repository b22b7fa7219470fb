import { slides } from '../slots.ts';

/** A point of a slide, in its own pixels: the same place in windows of any size. */
export type Point = readonly [x: number, y: number];

/** The slide on the screen, and where it is. */
export function shownSlide(): { svg: SVGSVGElement; index: number } | undefined {
  const all = slides();
  const index = all.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
  return index < 0 ? undefined : { svg: all[index]!, index };
}

/**
 * The point of a slide at a place of the window; null outside of the slide. From the slide's box, in which
 * its picture stands in the middle: not every browser knows of transforms in `getScreenCTM`.
 */
export function pointOnSlide(svg: SVGSVGElement, clientX: number, clientY: number): Point | null {
  const box = svg.getBoundingClientRect();
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(box.width / width, box.height / height);
  const x = (clientX - box.left - (box.width - width * scale) / 2) / scale;
  const y = (clientY - box.top - (box.height - height * scale) / 2) / scale;
  if (!(x >= 0 && y >= 0 && x <= width && y <= height)) return null;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
