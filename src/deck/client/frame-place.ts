import { type Point, windowPoint } from './desk/place.ts';

/**
 * The place of the window at a point of a demo's frame. From where the frame lies on its slide: WebKit gives wrong
 * boxes to what a slide holds as soon as the slide is not drawn in its own size.
 */
export function placeInWindow(frame: HTMLElement, [x, y]: Point): Point {
  const svg = frame.closest<SVGSVGElement>('svg[data-marpit-svg]');
  if (svg === null) throw new Error('A frame without a slide has no place on one.');
  const pane = frame.closest<SVGForeignObjectElement>('foreignObject');
  let [left, top] = pane ? [pane.x.baseVal.value, pane.y.baseVal.value] : [0, 0];
  let at: Element | null = frame;
  while (at instanceof HTMLElement && at.localName !== 'section') {
    left += at.offsetLeft;
    top += at.offsetTop;
    at = at.offsetParent;
  }
  return windowPoint(svg, [left + x, top + y]);
}
