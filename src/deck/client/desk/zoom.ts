import type { Windows } from '../windows.ts';
import { type Point, pointOnSlide, shownSlide, windowPoint } from './place.ts';

const factor = 2.5;

/**
 * Closer to a detail, in every window: a click with Alt goes to it, another one back. A demo passes on such a
 * click.
 * @param onChange when slides have become larger or smaller, and again when they have stopped to do so
 */
export function createZoom(windows: Windows, onChange: () => void) {
  const detail = windows.share<Point | null>('detail', null, (point) => {
    const shown = shownSlide();
    const stage = shown?.svg.parentElement;
    if (!shown || !stage) return;
    stage.classList.toggle('desk-close', point !== null);
    // Where it is at its own size.
    stage.style.transform = '';
    if (point !== null) {
      const [x, y] = windowPoint(shown.svg, point);
      const { left, top } = stage.getBoundingClientRect();
      stage.style.transformOrigin = `${x - left}px ${y - top}px`;
      stage.style.transform = `scale(${factor})`;
    }
    onChange();
  });
  document.getElementById(':$p')?.addEventListener('transitionend', onChange);
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
    isClose,
    toggle,
    end: () => isClose() && detail.set(null),
  };
}
