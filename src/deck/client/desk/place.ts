import { slides } from '../slots.ts';

/** A point of a slide, in its own pixels: the same place in windows of any size. */
export type Point = readonly [x: number, y: number];

/** The slide on the screen, and where it is. */
export function shownSlide(): { svg: SVGSVGElement; index: number } | undefined {
  const all = slides();
  const index = all.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
  return index < 0 ? undefined : { svg: all[index]!, index };
}

/** The point of a slide at a place of the window; null outside of the slide. */
export function pointOnSlide(svg: SVGSVGElement, clientX: number, clientY: number): Point | null {
  const { width, height } = svg.viewBox.baseVal;
  const { left, top, scale } = placeOf(svg);
  const x = (clientX - left) / scale;
  const y = (clientY - top) / scale;
  if (!(x >= 0 && y >= 0 && x <= width && y <= height)) return null;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** The place of the window at a point of a slide. */
export function windowPoint(svg: SVGSVGElement, [x, y]: Point): Point {
  const { left, top, scale } = placeOf(svg);
  return [left + x * scale, top + y * scale];
}

/**
 * Where a slide's picture is in the window, and its pixels of the window per pixel of the slide. From the
 * slide's box, in whose middle it stands: not every browser knows of transforms in `getScreenCTM`.
 */
function placeOf(svg: SVGSVGElement): { left: number; top: number; scale: number } {
  const box = svg.getBoundingClientRect();
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(box.width / width, box.height / height);
  return {
    left: box.left + (box.width - width * scale) / 2,
    top: box.top + (box.height - height * scale) / 2,
    scale,
  };
}
