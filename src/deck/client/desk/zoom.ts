import type { Windows } from '../windows/windows.ts';
import { type Point, pointOnSlide, shownSlide, windowPoint } from './place.ts';

/**
 * Closer to a detail, in every window: a click with Alt goes to it, another one back. A demo passes on such a
 * click.
 * @param onChange when slides have become larger or smaller
 */
export function createZoom(windows: Windows, onChange: () => void) {
  const detail = windows.share<Point | null>('detail', null, (point) => {
    const shown = shownSlide();
    const stage = shown?.svg.parentElement;
    if (!shown || !stage) return;
    stage.classList.remove('desk-close');
    if (point !== null) {
      const { left, top } = shown.svg.getBoundingClientRect();
      const [x, y] = windowPoint(shown.svg, point);
      stage.style.setProperty('--detail', `${x - left}px ${y - top}px`);
      stage.classList.add('desk-close');
    }
    onChange();
  });
  const isClose = () => detail.value !== null;

  /** @param x, @param y in the window */
  function toggle(x: number, y: number): void {
    const shown = shownSlide();
    detail.set(isClose() || !shown ? null : pointOnSlide(shown.svg, x, y));
  }
  addEventListener(
    'click',
    (event) => {
      if (!event.altKey || event.button !== 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      toggle(event.clientX, event.clientY);
    },
    { capture: true },
  );

  return {
    toggle,
    /** @returns whether it was closer. */
    end(): boolean {
      const wasClose = isClose();
      if (wasClose) detail.set(null);
      return wasClose;
    },
  };
}
